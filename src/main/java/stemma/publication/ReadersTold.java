package stemma.publication;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import stemma.audit.AuditedEvent;

/** Readers were told of a correction, or got words that had been kept inside. */
public record ReadersTold(
        Publishable.Kind kind,
        String slug,
        String actor,
        PublicChange.What what,
        @Nullable String detail,
        String before,
        String after)
        implements AuditedEvent {

    @Override
    public String action() {
        String verb = what == PublicChange.What.CORRECTED ? "correct" : "update";
        return verb + " public " + kind.word().toLowerCase(Locale.ROOT);
    }

    @Override
    public String subject() {
        return kind.word() + "/" + slug;
    }
}
