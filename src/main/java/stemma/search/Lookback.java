package stemma.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.search.Queries.Query;

/**
 * How far back a search has to look. An index of words knows no order: finding the newest texts that have a common word means finding
 * all of them. So where PostgreSQL expects very many, only as many of the newest revisions are looked at as should be enough.
 */
@Component
class Lookback {

    /** To the first revision. */
    static final long ALL = 0;

    /** So many are found and sorted in some milliseconds. */
    private static final long FEW = 20_000;

    /** Some of what is found is an older revision or not public, and common words are no commoner than expected everywhere. */
    private static final int MARGIN = 3;

    private static final String EXPECTED = "explain (format json) select from revision where ";

    private static final Pattern ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

    private final JdbcClient jdbc;
    private final long few;

    @Autowired
    Lookback(JdbcClient jdbc) {
        this(jdbc, FEW);
    }

    Lookback(JdbcClient jdbc, long few) {
        this.jdbc = jdbc;
        this.few = few;
    }

    /** A revision, after which texts should say it often enough; {@link #ALL} where all are to be looked at. */
    long since(Query query, int enough) {
        long expected = expected(query);
        return expected <= few
                ? ALL
                : jdbc.sql("""
                        select greatest(max(id) - :enough * greatest(max(reltuples), 0)::bigint / :expected, 0)
                        from (select id from revision order by id desc limit 1) newest, pg_class where oid = 'revision'::regclass""")
                        .param("enough", (long) enough * MARGIN)
                        .param("expected", expected)
                        .query(Long.class)
                        .single();
    }

    /** How many revisions say it, as the planner expects from its statistics. */
    private long expected(Query query) {
        Matcher rows = ROWS.matcher(jdbc.sql(EXPECTED + query.said())
                .params(query.values())
                .query(String.class)
                .single());
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }
}
