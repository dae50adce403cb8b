package stemma.search;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells PostgreSQL's planner what it does not know of texts. */
final class Planning {

    private static final String FOR_TEXTS = """
            set local enable_seqscan = off; set local cpu_tuple_cost = 5; set local jit = off;
            set local max_parallel_workers_per_gather = 0""";

    private static final String AS_BEFORE = """
            set local enable_seqscan to default; set local cpu_tuple_cost to default; set local jit to default;
            set local max_parallel_workers_per_gather to default""";

    private Planning() {}

    /**
     * It takes reading the lexemes of a text for as cheap as reading a number: they are stored apart, and a query that reads those of
     * many texts is slower by a hundred times than one that asks an index. Nor do helpers and compiled queries pay within milliseconds.
     * If a question fails, so does its transaction, and the settings end with it.
     */
    static <T> T forTexts(JdbcClient jdbc, Supplier<T> question) {
        jdbc.sql(FOR_TEXTS).update();
        T answer = question.get();
        jdbc.sql(AS_BEFORE).update();
        return answer;
    }
}
