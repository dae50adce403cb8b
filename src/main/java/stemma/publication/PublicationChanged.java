package stemma.publication;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.audit.AuditedEvent;

/** Somebody decided about the publication of a text. */
public record PublicationChanged(
        Publishable.Kind kind,
        long id,
        String slug,
        String actor,
        Step step,
        @Nullable String detail,
        String before,
        String after)
        implements AuditedEvent {

    @Override
    public String action() {
        String verb = step.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return switch (step) {
            case REVIEW -> "send " + kind.word() + " to review";
            case DRAFT -> "take " + kind.word() + " back to draft";
            case BRING_BACK -> "bring " + kind.word() + " back";
            case LIFT_EMBARGO -> "lift embargo of " + kind.word();
            default -> verb + " " + kind.word();
        };
    }

    @Override
    public String subject() {
        return kind.word() + "/" + slug;
    }
}
