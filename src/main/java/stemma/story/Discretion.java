package stemma.story;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.publication.HiddenWords;
import stemma.publication.HiddenWordsPublished;
import stemma.publication.Publication;
import stemma.publication.Release.Disclosure;
import stemma.publication.State;
import stemma.revision.Revision;

/** Lets no words of a story out that were taken from what readers may not know, unless somebody who may says so a second time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Discretion {

    private final Undisclosed undisclosed;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Discretion(Undisclosed undisclosed, ApplicationEventPublisher events, Clock clock) {
        this.undisclosed = undisclosed;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Looks at the words that readers get of a story as it is now, at once or when its time has come.
     *
     * @param known what they saw before; null where they saw nothing
     * @throws HiddenWords if some were taken from what is hidden then, and nobody who may has confirmed that
     */
    public void check(Story story, @Nullable Revision known, Disclosure confirmed, String editor) {
        Revision words = story.liveText();
        Instant from = story.publication().publicFrom();
        if (words == null || from == null || story.publication().state() != State.PUBLISHED) {
            return;
        }
        Instant now = clock.instant();
        List<HiddenWords.Sentence> hidden = undisclosed.in(
                story, words.content(), known == null ? null : known.content(), from.isAfter(now) ? from : now);
        if (hidden.isEmpty()) {
            return;
        }
        if (confirmed.compareTo(HiddenWords.needed(hidden)) < 0) {
            throw new HiddenWords(hidden);
        }
        events.publishEvent(new HiddenWordsPublished(story.slug(), editor, hidden));
    }

    /** Keeps the words of a story inside that goes public by itself, if they were taken from what is hidden then. */
    void keepInside(Story story) {
        Publication publication = story.publication();
        Revision words = story.text();
        Instant from = publication.publicFrom();
        if (words != null
                && from != null
                && !publication.held()
                && !undisclosed.in(story, words.content(), null, from).isEmpty()) {
            publication.settle(true, null);
        }
    }
}
