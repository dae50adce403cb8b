package stemma.queue;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Filters of the queue that editors saved, for themselves or for all. */
@Component
@Transactional
class SavedFilters {

    static final int LONGEST_NAME = 60;
    private static final int MOST = 30;

    /** A filter under its name. */
    record Saved(long id, String name, String query, String owner, boolean shared) {

        public String address() {
            return query.isEmpty() ? "/desk" : "/desk?" + query;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    SavedFilters(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An editor's own, and those that others share. */
    @Transactional(readOnly = true)
    public List<Saved> of(String editor) {
        return jdbc.sql("""
                        select * from queue_filter where deleted_at is null and (owner = :editor or shared)
                        order by owner <> :editor, lower(name), id limit 100""")
                .param("editor", editor)
                .query((row, n) -> new Saved(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getString("owner"),
                        row.getBoolean("shared")))
                .list();
    }

    /** @throws ActRefused if the name will not do, or there are too many */
    void save(String name, Asked asked, boolean shared, String editor) {
        String clean = name.replaceAll("\\p{Cntrl}", " ").strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
            throw new ActRefused("Give the filter a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (of(editor).stream().filter(saved -> saved.owner().equals(editor)).count() >= MOST) {
            throw new ActRefused("You have " + MOST + " saved filters, which is the most. Delete one first.");
        }
        jdbc.sql("insert into queue_filter (owner, name, query, shared, made_at) values (?, ?, ?, ?, ?)")
                .params(editor, clean, asked.at(0).query(), shared, Timestamp.from(clock.instant()))
                .update();
    }

    /** Deletes one of the editor's own; whether there was one. */
    boolean delete(long id, String editor) {
        return jdbc.sql("update queue_filter set deleted_at = ? where id = ? and owner = ? and deleted_at is null")
                        .params(Timestamp.from(clock.instant()), id, editor)
                        .update()
                == 1;
    }

    void restore(long id, String editor) {
        jdbc.sql("update queue_filter set deleted_at = null where id = ? and owner = ?")
                .params(id, editor)
                .update();
    }
}
