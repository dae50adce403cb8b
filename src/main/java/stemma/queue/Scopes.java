package stemma.queue;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.register.Entries;
import stemma.register.Entry;
import stemma.register.EntryKind;

/**
 * Works out which articles a filter wants. Few are named by their numbers, so that each kind begins with them; of many the
 * queue comes upon enough while it goes through what is most useful. Either way no page has to go through all articles.
 */
@Component
class Scopes {

    private static final int FEW = 5_000;

    /** Whether a text has a word costs more to look up than a number, so more of these are looked up at once, by their index. */
    private static final int FEW_TEXTS = 10_000;

    private static final int OUTLETS = 50;

    /** Until the page is made: whole tables are never worth it, and what an index answers is there before another worker has begun. */
    private static final String BY_INDEX =
            "set local enable_seqscan = off; set local max_parallel_workers_per_gather = 0";

    private final JdbcClient jdbc;
    private final Entries entries;

    Scopes(JdbcClient jdbc, Entries entries) {
        this.jdbc = jdbc;
        this.entries = entries;
    }

    Scope of(Asked asked, Instant now) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        if (!asked.outlet().isEmpty()) {
            conditions.add("wanted.outlet_id = any(:outlets)");
            params.put("outlets", outlets(asked.outlet()));
        }
        if (asked.collection() != null) {
            conditions.add("wanted.collection_id = :collection");
            params.put("collection", asked.collection());
        }
        if (!asked.q().isEmpty()) {
            conditions.add("exists (select from revision words where words.id = wanted.head_id"
                    + " and words.search @@ websearch_to_tsquery('english', :text))");
            params.put("text", asked.q());
        }
        age(asked.age(), now, conditions, params);
        return conditions.isEmpty()
                ? Scope.ALL
                : scope(String.join(" and ", conditions), params, asked.q().isEmpty() ? FEW : FEW_TEXTS);
    }

    private static void age(Age age, Instant now, List<String> conditions, Map<String, Object> params) {
        Duration within = age.within();
        if (within != null) {
            conditions.add("wanted.created_at " + (age == Age.OLDER ? "<" : ">=") + " :since");
            params.put("since", Timestamp.from(now.minus(within)));
        }
    }

    private Scope scope(String condition, Map<String, Object> params, int most) {
        jdbc.sql(BY_INDEX).update();
        List<Long> few = jdbc.sql("select wanted.id from article wanted where " + condition + " limit " + (most + 1))
                .params(params)
                .query(Long.class)
                .list();
        return few.size() <= most
                ? new Scope(Scope.How.NUMBERED, "", Map.of("scope", few.toArray(Long[]::new)))
                : new Scope(Scope.How.CONDITION, condition, params);
    }

    /** The outlet of just this name with all that became part of it, or else all that have it in their names. */
    private Long[] outlets(String name) {
        List<Entry> found = entries.page(EntryKind.OUTLET, name, "", OUTLETS);
        List<Entry> exact = found.stream()
                .filter(entry -> entry.name().equalsIgnoreCase(name)
                        || entry.aliases().stream().anyMatch(name::equalsIgnoreCase))
                .toList();
        List<Long> ids =
                (exact.isEmpty() ? found : exact).stream().map(Entry::id).toList();
        return entries.families(ids).values().stream().flatMap(List::stream).toArray(Long[]::new);
    }
}
