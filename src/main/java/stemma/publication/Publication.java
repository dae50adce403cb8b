package stemma.publication;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.revision.Revision;

/** Whether readers see a text, from when on, and which of its revisions. Public is what is published and whose time has come. */
@Embeddable
public class Publication {

    @Enumerated(EnumType.STRING)
    private State state;

    private @Nullable Instant publicFrom;
    private @Nullable Instant embargoUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable State stateBefore;

    private boolean held;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "live_id")
    private @Nullable Revision live;

    private @Nullable Instant updatedAt;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Publication() {}

    private Publication(State state, @Nullable Instant publicFrom) {
        this.state = state;
        this.publicFrom = publicFrom;
    }

    /** Of a text that came in. */
    public static Publication of(Imports imports, Instant at) {
        return imports == Imports.PUBLISHED ? new Publication(State.PUBLISHED, at) : new Publication(State.DRAFT, null);
    }

    /** Of a story that an article begins. */
    public static Publication following(Publication first) {
        return first.state == State.PUBLISHED
                ? new Publication(State.PUBLISHED, first.publicFrom)
                : new Publication(State.DRAFT, null);
    }

    /** Follows the first article that is to be public; without one it is a draft. Says whether it may still do so. */
    public boolean follow(@Nullable Publication first, Instant now) {
        return !isPublic(now) && followAnew(first);
    }

    /** The same of what is public already, where that came of an article that is taken away again. */
    public boolean followAnew(@Nullable Publication first) {
        if (state != State.DRAFT && state != State.PUBLISHED) {
            return false;
        }
        state = first == null ? State.DRAFT : State.PUBLISHED;
        publicFrom = first == null ? null : first.publicFrom;
        return true;
    }

    void take(Decision decision, Instant now) {
        switch (decision.step()) {
            case REVIEW -> state = State.REVIEW;
            case DRAFT -> {
                state = State.DRAFT;
                publicFrom = null;
            }
            case PUBLISH -> publish(now);
            case SCHEDULE -> publish(future(decision, now));
            case EMBARGO -> embargo(future(decision, now), decision.by().admin());
            case LIFT_EMBARGO -> liftEmbargo(now);
            case SPIKE -> {
                stateBefore = state;
                state = State.SPIKED;
            }
            case UNSPIKE -> unspike(now);
            case KILL -> {
                state = State.KILLED;
                updatedAt = now;
            }
            case BRING_BACK -> {
                state = State.PUBLISHED;
                updatedAt = now;
            }
        }
    }

    private static Instant future(Decision decision, Instant now) {
        Instant time = decision.time();
        if (time == null) {
            throw new PublicationRefused("Say from when on it may be public: a date and a time.");
        }
        if (!time.isAfter(now)) {
            throw new PublicationRefused("That time has passed. Choose one that is still to come.");
        }
        return time;
    }

    private void publish(Instant from) {
        state = State.PUBLISHED;
        publicFrom = embargoUntil != null && embargoUntil.isAfter(from) ? embargoUntil : from;
    }

    private void embargo(Instant until, boolean admin) {
        if (embargoUntil != null && until.isBefore(embargoUntil) && !admin) {
            throw new PublicationRefused("Its embargo ends later. Only an admin can make it shorter.");
        }
        boolean byEmbargo = publicFrom != null && publicFrom.equals(embargoUntil);
        embargoUntil = until;
        if (state == State.PUBLISHED && publicFrom != null && (byEmbargo || publicFrom.isBefore(until))) {
            publicFrom = until;
        }
    }

    private void liftEmbargo(Instant now) {
        if (state == State.PUBLISHED && publicFrom != null && publicFrom.equals(embargoUntil)) {
            publicFrom = now;
        }
        embargoUntil = null;
    }

    /** Back to what it was; but what would have gone public meanwhile does not do so behind everybody's back. */
    private void unspike(Instant now) {
        boolean missed = stateBefore == State.PUBLISHED && publicFrom != null && !publicFrom.isAfter(now);
        state = missed || stateBefore == null ? State.DRAFT : stateBefore;
        publicFrom = missed ? null : publicFrom;
        stateBefore = null;
    }

    /** From here on readers see these words, whatever is saved; null for a story in the words of its lead. */
    void hold(@Nullable Revision present) {
        if (!held) {
            held = true;
            live = present;
        }
    }

    /** Readers see the newest words again. */
    void release() {
        held = false;
        live = null;
    }

    /** What readers saw before something that is undone stays with them; of the newest words none is kept inside then. */
    public void settle(boolean held, @Nullable Revision live) {
        this.held = held;
        this.live = held ? live : null;
    }

    void updated(Instant at) {
        updatedAt = at;
    }

    public Standing standing(Instant now) {
        return switch (state) {
            case DRAFT -> Standing.DRAFT;
            case REVIEW -> Standing.REVIEW;
            case PUBLISHED -> isPublic(now) ? Standing.PUBLIC : Standing.SCHEDULED;
            case SPIKED -> Standing.SPIKED;
            case KILLED -> Standing.KILLED;
        };
    }

    public boolean isPublic(Instant now) {
        return state == State.PUBLISHED && publicFrom != null && !publicFrom.isAfter(now);
    }

    public boolean embargoed(Instant now) {
        return embargoUntil != null && embargoUntil.isAfter(now);
    }

    /** Whether readers see the newest words. */
    public boolean showsNewest(Instant now) {
        return isPublic(now) && !held;
    }

    /** All of it in a few words, for the record. */
    String told() {
        StringBuilder told = new StringBuilder(state.name().toLowerCase(Locale.ROOT));
        if (publicFrom != null) {
            told.append(", public from ").append(publicFrom);
        }
        if (embargoUntil != null) {
            told.append(", embargo until ").append(embargoUntil);
        }
        return held ? told.append(", newer words kept inside").toString() : told.toString();
    }

    public State state() {
        return state;
    }

    /** When it went or goes public; null where nobody has said so. */
    public @Nullable Instant publicFrom() {
        return publicFrom;
    }

    /** Not before this time, whoever publishes it. */
    public @Nullable Instant embargoUntil() {
        return embargoUntil;
    }

    /** Whether newer words than those that readers see are kept inside. */
    public boolean held() {
        return held;
    }

    /** What readers see while later words are kept inside; null with a story that is held in the words of its lead. */
    public @Nullable Revision live() {
        return live;
    }

    /** When it last changed in public after it was published. */
    public @Nullable Instant updatedAt() {
        return updatedAt;
    }
}
