package stemma.search;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells PostgreSQL's planner, until the transaction ends, what it does not know of texts. */
final class Planning {

    private Planning() {}

    /**
     * It takes reading the lexemes of a text for as cheap as reading a number: they are stored apart, and a query that reads those of
     * many texts is slower by a hundred times than one that asks an index. Nor do helpers and compiled queries pay within milliseconds.
     */
    static void forTexts(JdbcClient jdbc) {
        jdbc.sql("""
                        select set_config('enable_seqscan', 'off', true), set_config('cpu_tuple_cost', '5', true),
                            set_config('jit', 'off', true), set_config('max_parallel_workers_per_gather', '0', true)""").query().singleRow();
    }
}
