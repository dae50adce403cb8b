package stemma.matching;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import stemma.bulk.BulkRows;
import stemma.bulk.BulkTables;

/**
 * Fills the tables of the engine: the old articles sorted, before there are indexes, the newest as the application stores
 * them, 500 at a time in the order in which they come. Old texts are short.
 */
final class SyntheticLoad {

    private static final int AT_ONCE = 500;
    private static final int FULL = 1 << 16;

    private final SyntheticArchive archive;
    private final SyntheticTexts texts;
    private final int newest;
    private Map<Integer, List<String>> ofNewest = Map.of();

    /** @param newest how many articles come as the application stores them, with long texts */
    SyntheticLoad(SyntheticArchive archive, SyntheticTexts texts, int newest) {
        this.archive = archive;
        this.texts = texts;
        this.newest = newest;
    }

    void old(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement sql = connection.createStatement()) {
            sql.execute("truncate matching_text, matching_term");
            sql.execute("alter table matching_term drop constraint matching_term_pkey");
            sql.execute("drop index matching_term_id");
            sql.execute("set local maintenance_work_mem = '1500MB'");
            sql.execute("set local max_parallel_maintenance_workers = 1");
            copyTerms(connection);
            sql.execute("alter table matching_term add constraint matching_term_pkey primary key (term, id)");
            sql.execute("create index matching_term_id on matching_term (id)");
            copyTexts(connection);
            connection.commit();
        }
        connection.setAutoCommit(true);
    }

    void newest(BulkTables tables) {
        int end = archive.articles();
        for (int from = end - newest; from < end; from += AT_ONCE) {
            List<Integer> load =
                    IntStream.range(from, Math.min(end, from + AT_ONCE)).boxed().toList();
            try (BulkRows rows = tables.into("matching_text", "id", "headline", "body", "published", "digest")) {
                load.forEach(article -> {
                    Text text = text(article);
                    rows.row((long) article, text.headline(), text.body(), null, "made " + article);
                });
            }
            try (BulkRows rows = tables.into("matching_term", "term", "id")) {
                List<Map.Entry<String, Integer>> terms = new ArrayList<>();
                load.forEach(article -> terms(article).forEach(term -> terms.add(Map.entry(term, article))));
                terms.sort(Map.Entry.comparingByKey());
                terms.forEach(entry -> rows.row(entry.getKey(), (long) entry.getValue()));
            }
        }
        ofNewest = Map.of();
    }

    private List<String> terms(int article) {
        return ofNewest.getOrDefault(article, List.of());
    }

    private Text text(int article) {
        List<String> own = archive.own(archive.event(article), article);
        boolean old = article < archive.articles() - newest;
        return texts.text(
                own,
                terms(article).stream().filter(term -> !own.contains(term)).toList(),
                old ? SyntheticTexts.SHORT : SyntheticTexts.LONG,
                new SplittableRandom(article));
    }

    private void copyTerms(Connection connection) throws SQLException {
        CopyIn copy = copy(connection, "copy matching_term (term, id) from stdin with (freeze)");
        ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * FULL);
        ofNewest = archive.postings(newest, (term, article) -> line(term + "\t" + article + "\n", lines, copy));
        end(lines, copy);
    }

    private void copyTexts(Connection connection) throws SQLException {
        CopyIn copy = copy(connection, "copy matching_text (id, body, digest) from stdin with (freeze)");
        ByteArrayOutputStream lines = new ByteArrayOutputStream(2 * FULL);
        IntFunction<String> row = article -> article + "\t" + text(article).body() + "\tmade " + article + "\n";
        IntStream.range(0, archive.articles() - newest).forEach(article -> line(row.apply(article), lines, copy));
        end(lines, copy);
    }

    private static CopyIn copy(Connection connection, String sql) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    private static void line(String line, ByteArrayOutputStream lines, CopyIn copy) {
        try {
            lines.write(line.getBytes(StandardCharsets.ISO_8859_1));
            if (lines.size() > FULL) {
                copy.writeToCopy(lines.toByteArray(), 0, lines.size());
                lines.reset();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void end(ByteArrayOutputStream lines, CopyIn copy) throws SQLException {
        copy.writeToCopy(lines.toByteArray(), 0, lines.size());
        copy.endCopy();
    }
}
