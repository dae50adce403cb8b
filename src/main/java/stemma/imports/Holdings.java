package stemma.imports;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.article.ReportCollection;
import stemma.article.ReportCollections;

/** Counts what is in each collection. */
@Component
class Holdings {

    private record Count(long collection, long reports, long articles, long runs) {}

    private final ReportCollections collections;
    private final JdbcClient jdbc;

    Holdings(ReportCollections collections, JdbcClient jdbc) {
        this.collections = collections;
        this.jdbc = jdbc;
    }

    List<Holding> all() {
        Map<Long, Count> counts = counts();
        return collections.all().stream()
                .map(collection -> holding(collection, counts.get(collection.id())))
                .toList();
    }

    private static Holding holding(ReportCollection collection, @Nullable Count count) {
        return count == null
                ? new Holding(collection, 0, 0, 0)
                : new Holding(collection, count.reports(), count.articles(), count.runs());
    }

    private Map<Long, Count> counts() {
        return jdbc.sql("""
                        select id as collection,
                            (select count(*) from report where collection_id = collection.id) as reports,
                            (select count(*) from article where collection_id = collection.id) as articles,
                            (select count(*) from import_run where collection_id = collection.id) as runs
                        from collection""").query(Count.class).list().stream()
                .collect(Collectors.toMap(Count::collection, Function.identity()));
    }
}
