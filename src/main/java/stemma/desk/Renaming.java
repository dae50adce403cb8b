package stemma.desk;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import stemma.draft.Drafts;
import stemma.story.StoryRenamed;

/** Lets what editors have typed for a story go along when its address changes. */
@Component
class Renaming {

    private final Drafts drafts;

    Renaming(Drafts drafts) {
        this.drafts = drafts;
    }

    @EventListener
    void on(StoryRenamed renamed) {
        drafts.goAlong("stories", renamed.from(), renamed.to());
    }
}
