package stemma.reading;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import stemma.register.Register;
import stemma.revision.Content;
import stemma.story.PublicStory;

/** Makes lines of a list from stories. */
@Component
class StoryLines {

    /** The stories of a page. */
    static final int PAGE = 20;

    private final Register register;

    StoryLines(Register register) {
        this.register = register;
    }

    /** A page of those that were found, one more than a page has room for where there are older ones. */
    StoryList page(List<PublicStory> found) {
        List<PublicStory> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE ? String.valueOf(shown.get(PAGE - 1).id()) : null;
        return new StoryList(shown.stream().map(this::line).toList(), next);
    }

    private StoryLine line(PublicStory story) {
        Content content = story.content();
        List<String> outlets = story.reports().stream()
                .map(one -> register.name(one.outletId(), one.outlet()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new StoryLine(
                story.slug(),
                content.title(),
                content.titleIsFirstSentence(),
                content.dek(),
                content.body().get(0).text(),
                story.language(),
                story.updated(),
                story.reports().size(),
                outlets);
    }
}
