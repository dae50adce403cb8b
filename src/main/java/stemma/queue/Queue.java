package stemma.queue;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What needs a person: the entries of all kinds, most useful first. */
@Component
@Transactional(readOnly = true)
class Queue {

    static final int PAGE = 20;

    /** So many are counted exactly, and so many can be paged through; who looks for others narrows the filter. */
    static final int MOST = 500;

    /** Where words are asked for that very many articles have, fewer are counted: each has to be looked at for them. */
    private static final int MOST_OF_MANY = 200;

    /** The same for an outlet, a collection or an age that very many have. */
    private static final int MOST_OF_LARGE = 250;

    static final int PAGES = MOST / PAGE;

    /** So many of a kind are open; of more than {@link #MOST} only that there are more. */
    record Count(String key, String name, int open, boolean more) {

        public String words() {
            return more ? String.format(java.util.Locale.ENGLISH, "%,d+", open) : "" + open;
        }
    }

    /** A page of the queue. */
    record Page(List<Card> cards, List<Count> counts, Count all, boolean next, Set<String> dismissible) {

        /** The kinds to choose from: those that have something open, and those that are asked for. */
        public List<Count> shown(Asked asked) {
            return counts.stream()
                    .filter(count -> count.open() > 0 || asked.kind().contains(count.key()))
                    .toList();
        }

        /** What can be done to the entries shown, each once. */
        public List<Card.Act> acts() {
            Map<String, Card.Act> acts = new LinkedHashMap<>();
            cards.forEach(card -> card.acts().forEach(act -> acts.putIfAbsent(act.name(), act)));
            return List.copyOf(acts.values());
        }

        public boolean mayDismiss(Card card) {
            return dismissible.contains(card.handle().kind());
        }

        public boolean mayDismissSome() {
            return cards.stream().anyMatch(this::mayDismiss);
        }
    }

    private final List<Kind> kinds;
    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final Clock clock;

    Queue(List<Kind> kinds, JdbcClient jdbc, Scopes scopes, Clock clock) {
        this.kinds = List.copyOf(kinds);
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.clock = clock;
    }

    Page page(Asked asked, String editor) {
        Instant now = clock.instant();
        Scope scope = scopes.of(asked, now);
        int most = most(asked, scope);
        Looking looking = new Looking(scope, asked.off(), editor, Timestamp.from(now));
        Map<String, List<Entry>> open = new HashMap<>();
        List<Count> counts = new ArrayList<>();
        for (Kind kind : kinds) {
            List<Entry> entries = open(kind, looking, most + 1);
            open.put(kind.key(), entries);
            counts.add(
                    count(kind.key(), kind.question().name(), Math.min(entries.size(), most), entries.size() > most));
        }
        List<Entry> ranked = ranked(asked, open);
        int from = Math.min(asked.page() * PAGE, ranked.size());
        List<Entry> shown = ranked.subList(from, Math.min(from + PAGE, ranked.size()));
        boolean next = ranked.size() > from + PAGE && asked.page() + 1 < PAGES;
        return new Page(cards(shown), counts, all(counts), next, dismissible());
    }

    private static int most(Asked asked, Scope scope) {
        if (scope.how() != Scope.How.CONDITION) {
            return MOST;
        }
        return asked.q().isEmpty() ? MOST_OF_LARGE : MOST_OF_MANY;
    }

    private List<Entry> open(Kind kind, Looking looking, int most) {
        Set<String> seen = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        Question question = kind.question();
        jdbc.sql(question.sql(looking, most)).params(looking.params()).query(row -> {
            String once = row.getString("once");
            if (once == null || seen.add(once)) {
                entries.add(question.entry(row.getLong("id"), row.getDouble("rank")));
            }
        });
        return entries;
    }

    private Set<String> dismissible() {
        return kinds.stream().filter(Kind::dismissible).map(Kind::key).collect(Collectors.toSet());
    }

    private static Count count(String key, String name, int open, boolean more) {
        return new Count(key, name, open, more);
    }

    private static Count all(List<Count> counts) {
        int sum = counts.stream().mapToInt(Count::open).sum();
        return count(
                "", "All", Math.min(sum, MOST), sum > MOST || counts.stream().anyMatch(Count::more));
    }

    private List<Entry> ranked(Asked asked, Map<String, List<Entry>> open) {
        return kinds.stream()
                .filter(kind -> asked.kind().isEmpty() || asked.kind().contains(kind.key()))
                .flatMap(kind -> Objects.requireNonNull(open.get(kind.key())).stream())
                .sorted(Comparator.comparingInt(Entry::points).reversed())
                .toList();
    }

    private List<Card> cards(List<Entry> shown) {
        Map<String, List<Entry>> byKind = shown.stream().collect(Collectors.groupingBy(Entry::kind));
        Map<Entry, Card> cards = new HashMap<>();
        for (Kind kind : kinds) {
            List<Entry> entries = byKind.getOrDefault(kind.key(), List.of());
            Map<Long, Card> known = entries.isEmpty()
                    ? Map.of()
                    : kind.cards(entries).stream()
                            .collect(Collectors.toMap(card -> card.handle().id(), card -> card));
            entries.stream()
                    .filter(entry -> known.containsKey(entry.id()))
                    .forEach(entry -> cards.put(entry, Objects.requireNonNull(known.get(entry.id()))));
        }
        return shown.stream()
                .flatMap(entry -> Optional.ofNullable(cards.get(entry)).stream())
                .toList();
    }
}
