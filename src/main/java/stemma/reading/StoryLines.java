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

    private final Register register;

    StoryLines(Register register) {
        this.register = register;
    }

    List<StoryLine> of(List<PublicStory> stories) {
        return stories.stream().map(this::line).toList();
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
