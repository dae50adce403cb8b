package stemma.queue;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What editors put off for themselves, or settle for everybody without changing anything. */
@Component
@Transactional
class Pauses {

    /** Put off in the evening, it is there again in the morning. */
    private static final Duration NOT_NOW = Duration.ofHours(12);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Pauses(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps an entry out of one editor's queue for half a day, or until it changes. */
    String putOff(Handle item, String editor) {
        Instant now = clock.instant();
        return "" + keep(item, editor, now.plus(NOT_NOW), now);
    }

    /** Keeps an entry out of everybody's queue until it changes. */
    String dismiss(Handle item, String editor) {
        events.publishEvent(new Dismissed(item, editor, "dismiss from queue"));
        return "" + keep(item, editor, null, clock.instant());
    }

    private long keep(Handle item, String editor, @Nullable Instant until, Instant now) {
        return jdbc.sql("""
                        insert into queue_pause (kind, subject, stamp, editor, everybody, until, made_at)
                        values (:kind, :subject, :stamp, :editor, :everybody, :until, :now) returning id""")
                .param("kind", item.kind())
                .param("subject", item.id())
                .param("stamp", item.stamp())
                .param("editor", editor)
                .param("everybody", until == null)
                .param("until", until == null ? null : Timestamp.from(until), Types.TIMESTAMP)
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    /** Lets an entry come back. */
    void end(String token, String editor) {
        jdbc
                .sql("delete from queue_pause where id = ? returning *")
                .param(Long.parseLong(token))
                .query((row, n) -> Map.entry(
                        new Handle(row.getString("kind"), row.getLong("subject"), row.getLong("stamp")),
                        row.getBoolean("everybody")))
                .list()
                .stream()
                .filter(Map.Entry::getValue)
                .forEach(back -> events.publishEvent(new Dismissed(back.getKey(), editor, "bring back to queue")));
    }

    /** How many entries an editor has put off at present. */
    @Transactional(readOnly = true)
    public int putOffBy(String editor) {
        return jdbc.sql("""
                        select count(distinct (kind, subject)) from queue_pause
                        where editor = ? and not everybody and until > ?""")
                .params(editor, Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
    }
}
