package stemma.article;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** All collections; one that has been made stays, since reports are kept for ever. */
@Component
@Transactional
public class ReportCollections {

    /** Without a letter or digit, so nobody else can give it. */
    private static final String SKETCH = "…";

    private static final int LONGEST_DESCRIPTION = 500;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportCollections(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The default one first, the others by their names. */
    @Transactional(readOnly = true)
    public List<ReportCollection> all() {
        return jdbc.sql("select * from collection order by id <> ?, lower(name)")
                .param(ReportCollection.DEFAULT)
                .query(ReportCollections::collection)
                .list();
    }

    @Transactional(readOnly = true)
    public ReportCollection collection(long id) {
        return jdbc.sql("select * from collection where id = ?")
                .param(id)
                .query(ReportCollections::collection)
                .optional()
                .orElseThrow(() -> new CollectionNotFound(id));
    }

    @Transactional(readOnly = true)
    public Optional<ReportCollection> named(CollectionName name) {
        return jdbc.sql("select * from collection where lower(name) = lower(?)")
                .param(name.text())
                .query(ReportCollections::collection)
                .optional();
    }

    /** The collection of this name, made if there is none; capitals or not is the same name. */
    public ReportCollection open(CollectionName name, String who) {
        make(name.text(), who)
                .ifPresent(id -> events.publishEvent(
                        new CollectionChanged(id, who, "make collection", name.text(), null, null)));
        return named(name).orElseThrow();
    }

    /** One for the length of a transaction that is rolled back; nobody has to wait for its name. */
    public long sketch(String who) {
        return make(SKETCH, who).orElseThrow();
    }

    private Optional<Long> make(String name, String who) {
        return jdbc.sql("""
                        insert into collection (name, made_by, made_at) values (?, ?, ?)
                        on conflict do nothing returning id""")
                .params(name, who, Timestamp.from(clock.instant()))
                .query(Long.class)
                .optional();
    }

    /** Gives a collection another name and description; a blank description is none. */
    public void describe(long id, CollectionName name, String description, String who) {
        ReportCollection before = collection(id);
        String words = description.strip();
        if (words.codePointCount(0, words.length()) > LONGEST_DESCRIPTION) {
            throw new CollectionRefused("A description has at most %d characters.".formatted(LONGEST_DESCRIPTION));
        }
        write(id, name, words.isEmpty() ? null : words);
        String detail = before.name().equals(name.text()) ? name.text() : before.name() + " is now " + name.text();
        events.publishEvent(new CollectionChanged(
                id,
                who,
                "describe collection",
                detail,
                told(before.name(), before.description()),
                told(name.text(), words)));
    }

    private static String told(String name, @Nullable String description) {
        return description == null || description.isEmpty() ? name : name + ": " + description;
    }

    private void write(long id, CollectionName name, @Nullable String description) {
        try {
            jdbc.sql("update collection set name = :name, description = :description where id = :id")
                    .param("name", name.text())
                    .param("description", description)
                    .param("id", id)
                    .update();
        } catch (DuplicateKeyException e) {
            throw new CollectionRefused("There is a collection “" + name.text() + "” already.");
        }
    }

    private static ReportCollection collection(ResultSet row, int n) throws SQLException {
        return new ReportCollection(
                row.getLong("id"),
                row.getString("name"),
                row.getString("description"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant());
    }
}
