package stemma.desk;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import stemma.revision.Content;
import stemma.revision.Saving;
import stemma.story.Newsdesk;
import stemma.story.Stories;
import stemma.story.Story;

/** The texts of stories: their own, or their leads'. */
@Component
class StoryTexts implements Texts {

    private final Stories stories;
    private final Newsdesk newsdesk;

    StoryTexts(Stories stories, Newsdesk newsdesk) {
        this.stories = stories;
        this.newsdesk = newsdesk;
    }

    @Override
    public Text bySlug(String slug) {
        Story story = stories.bySlug(slug);
        return new Text(story.title(), story.lead().foreignLanguage(), story.shown());
    }

    @Override
    public ModelAndView form(String slug) {
        Story story = stories.bySlug(slug);
        return new ModelAndView("desk/story-edit")
                .addObject("story", story)
                .addObject("lang", story.lead().foreignLanguage());
    }

    @Override
    public Saving edit(String slug, Content wished, long base, String editor, String note) {
        return newsdesk.edit(slug, wished, base, editor, note);
    }

    @Override
    public Saving restore(String slug, long revision, long base, String editor) {
        return newsdesk.restore(slug, revision, base, editor);
    }
}
