package stemma.desk;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;
import stemma.checking.Checks;
import stemma.publication.Release;
import stemma.revision.Content;
import stemma.revision.Restoration;
import stemma.revision.Revision.Made;
import stemma.revision.Saving;
import stemma.story.Newsdesk;
import stemma.story.PublicStories;
import stemma.story.Stories;
import stemma.story.Story;

/** The texts of stories: their own, or their leads'. */
@Component
class StoryTexts implements Texts {

    private final Stories stories;
    private final Newsdesk newsdesk;
    private final PublicStories readable;
    private final Checks checks;
    private final Clock clock;

    StoryTexts(Stories stories, Newsdesk newsdesk, PublicStories readable, Checks checks, Clock clock) {
        this.stories = stories;
        this.newsdesk = newsdesk;
        this.readable = readable;
        this.checks = checks;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Text bySlug(String slug) {
        Story story = stories.bySlug(slug);
        return new Text(
                story.title(),
                story.lead().foreignLanguage(),
                story.shown(),
                story.publication().held(),
                story.publication().isPublic(clock.instant())
                        ? readable.seen(story).orElse(null)
                        : null);
    }

    @Override
    @Transactional(readOnly = true)
    public ModelAndView form(String slug) {
        Story story = stories.bySlug(slug);
        return new ModelAndView("desk/story-edit")
                .addObject("story", story)
                .addObject("whole", whole(story))
                .addObject("lang", story.lead().foreignLanguage())
                .addObject("checks", checks.of("stories", slug));
    }

    /** The story that it became part of, with its words. */
    private @Nullable Story whole(Story story) {
        return story.mergedInto() == null
                ? null
                : stories.withWords(List.of(story.standing().id())).get(0);
    }

    @Override
    public Saving edit(String slug, Content wished, long base, Made made, Release release) {
        return newsdesk.edit(slug, wished, base, made, release);
    }

    @Override
    public Saving restore(String slug, Restoration wish, long base, String editor) {
        return newsdesk.restore(slug, wish, base, editor);
    }
}
