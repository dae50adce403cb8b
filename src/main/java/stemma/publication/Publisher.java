package stemma.publication;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.publication.PublicChange.What;
import stemma.publication.Release.As;
import stemma.revision.Revision;

/** Carries out what is decided about the publication of texts, and puts on record what readers can know of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Publisher {

    private final PublicChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Publisher(PublicChanges changes, ApplicationEventPublisher events, Clock clock) {
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a step with a text that is part of the present transaction. */
    public void take(Publishable text, Decision decision) {
        Instant now = clock.instant();
        Publication publication = text.publication();
        decision.step().refusal(publication, now, decision.by().admin()).ifPresent(why -> {
            throw new PublicationRefused(why);
        });
        if (decision.step() == Step.KILL) {
            changes.save(change(text, What.WITHDRAWN, decision.by(), now).withNotice(notice(decision)));
        } else if (decision.step() == Step.BRING_BACK) {
            changes.save(change(text, What.BROUGHT_BACK, decision.by(), now));
        }
        String before = publication.told();
        publication.take(decision, now);
        text.decided();
        events.publishEvent(new PublicationChanged(
                text.kind(),
                text.id(),
                text.slug(),
                decision.by().name(),
                decision.step(),
                detail(decision),
                before,
                publication.told()));
    }

    private static String notice(Decision decision) {
        if (decision.notice() == null) {
            throw new PublicationRefused("Write why it is withdrawn: readers find that at its address.");
        }
        return decision.notice();
    }

    private static PublicChange change(Publishable text, What what, Hand by, Instant now) {
        return new PublicChange(text, what, text.head(), text.head(), by.name(), now);
    }

    private static @Nullable String detail(Decision decision) {
        return decision.time() != null ? decision.time().toString() : decision.notice();
    }

    /**
     * Words were saved: readers get them, or what stood there before stays with them.
     *
     * @param own the text's own words before; null with a story that had none
     * @param seen what readers saw before; null where they saw nothing
     */
    public void saved(
            Publishable text, @Nullable Revision own, @Nullable Revision seen, Release release, String editor) {
        Publication publication = text.publication();
        if (publication.state() == State.PUBLISHED && !release.keepsInside(publication)) {
            reach(text, seen, release, editor);
            return;
        }
        refuseNotice(release);
        if (publication.state() == State.PUBLISHED
                || (publication.state() == State.KILLED && release.as() == As.INSIDE)) {
            keepInside(text, own, editor);
        }
    }

    private void keepInside(Publishable text, @Nullable Revision own, String editor) {
        Publication publication = text.publication();
        if (!publication.held()) {
            String before = publication.told();
            publication.hold(own);
            events.publishEvent(new WordsKept(text.kind(), text.slug(), editor, before, publication.told()));
        }
    }

    /** The words stand there already: readers get them if they were kept inside, and the notice if there is one. */
    public void unchanged(Publishable text, @Nullable Revision seen, Release release, String editor) {
        if (release.lets(text.publication()) || release.corrects(text.publication())) {
            reach(text, seen, release, editor);
        }
    }

    /** Gives readers what is kept inside, or a notice on what they see, or both. */
    public void release(Publishable text, @Nullable Revision seen, Release release, Hand by) {
        if (seen == null || !text.publication().isPublic(clock.instant())) {
            throw new PublicationRefused("Readers do not see it, so there is nothing to tell them.");
        }
        if (!release.corrects(text.publication()) && !text.publication().held()) {
            throw new PublicationRefused("Readers see the newest words already.");
        }
        reach(text, seen, release, by.name());
    }

    private void reach(Publishable text, @Nullable Revision before, Release release, String editor) {
        Publication publication = text.publication();
        Instant now = clock.instant();
        boolean tell = publication.held() || release.correction() != null;
        publication.release();
        if (before == null || !publication.isPublic(now)) {
            refuseNotice(release);
            return;
        }
        Revision after = Objects.requireNonNullElse(text.words(), before);
        PublicChange change = changes.save(PublicChange.of(text, before, after, release, editor, now));
        publication.updated(now);
        if (tell) {
            events.publishEvent(new ReadersTold(
                    text.kind(),
                    text.slug(),
                    editor,
                    change.what(),
                    change.notice(),
                    "revision " + before.number(),
                    "revision " + after.number()));
        }
    }

    private static void refuseNotice(Release release) {
        if (release.correction() != null) {
            throw new PublicationRefused("No reader has seen it, so it needs no correction. Save it without one.");
        }
    }
}
