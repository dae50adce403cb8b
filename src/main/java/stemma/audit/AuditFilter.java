package stemma.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which entries of the audit log somebody asks for; what is empty stands for any.
 *
 * @param subject how the name of what it was done to begins
 * @param text what is written somewhere in the entry
 * @param from the first day, in UTC
 * @param to the last day
 */
record AuditFilter(
        String actor,
        String action,
        String subject,
        String text,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to) {

    static final AuditFilter ALL = new AuditFilter("", "", "", "", null, null);

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9998, 12, 31);

    @SuppressWarnings("NullAway") // Spring binds a missing parameter as null
    AuditFilter {
        actor = stripped(actor);
        action = stripped(action);
        subject = stripped(subject);
        text = stripped(text);
    }

    public boolean isAny() {
        return !equals(ALL);
    }

    LocalDate firstDay() {
        return from == null || from.isBefore(FIRST) ? FIRST : from;
    }

    /** The day after the last one. */
    LocalDate end() {
        return (to == null || to.isAfter(LAST) ? LAST : to).plusDays(1);
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
