package stemma.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import stemma.publication.PublicChange;

/** When the reports of a story were made and what we did with it in public, the first first; reports without a date are the last. */
public record Timeline(List<Event> events) {

    private static final int SHOWN = 12;

    /**
     * A report on the day that it gives, or what we did at a time.
     *
     * @param key of the message that says what we did; null for a report
     */
    public record Event(
            @Nullable String key,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable Member report) {

        static Event of(Member report) {
            return new Event(null, null, report.published(), report);
        }

        static Event of(String key, Instant at) {
            return new Event(key, at, null, null);
        }

        static Event of(PublicChange change) {
            return of(HistoryPage.Line.key(change), change.madeAt());
        }

        private Instant order() {
            if (at != null) {
                return at;
            }
            return day == null ? Instant.MAX : day.atStartOfDay(ZoneOffset.UTC).toInstant();
        }
    }

    public Timeline {
        events = List.copyOf(events);
    }

    /**
     * @param merged when other stories that readers had became part of this one
     */
    static Timeline of(
            List<Member> reports, Instant published, Collection<PublicChange> changes, Collection<Instant> merged) {
        List<Event> events = new ArrayList<>();
        reports.forEach(report -> events.add(Event.of(report)));
        events.add(Event.of("timeline.published", published));
        changes.stream()
                .sorted(Comparator.comparingLong(PublicChange::id))
                .forEach(change -> events.add(Event.of(change)));
        merged.forEach(at -> events.add(Event.of("timeline.merged", at)));
        events.sort(Comparator.comparing(Event::order));
        return new Timeline(events);
    }

    /** Whether it tells more than the facts of the one report do. */
    public boolean worthShowing() {
        return events.size() > 2;
    }

    public List<Event> shown() {
        return events.subList(0, Math.min(SHOWN, events.size()));
    }

    public List<Event> others() {
        return events.subList(shown().size(), events.size());
    }
}
