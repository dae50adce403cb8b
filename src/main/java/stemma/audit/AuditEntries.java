package stemma.audit;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit log; it can be added to and read, nothing else. */
@Component
class AuditEntries {

    /** An empty value of the filter stands for any. */
    private static final String PAGE = """
            select * from audit_entry
            where id < :end
              and (:actor = '' or actor = :actor)
              and (:action = '' or action = :action)
              and (:subject = '' or starts_with(subject, :subject))
              and (:text = '' or position(lower(:text) in lower(
                  concat_ws(' ', actor, action, subject, detail, before, after, address))) > 0)
              and at >= :from and at < :to
            order by id desc limit :most""";

    private final JdbcClient jdbc;

    AuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(AuditedEvent event, Instant at, String address) {
        jdbc.sql("""
                        insert into audit_entry (at, actor, action, subject, detail, before, after, address)
                        values (:at, :actor, :action, :subject, :detail, :before, :after, :address)""")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("actor", event.actor())
                .param("action", event.action())
                .param("subject", event.subject())
                .param("detail", event.detail(), Types.VARCHAR)
                .param("before", event.before(), Types.VARCHAR)
                .param("after", event.after(), Types.VARCHAR)
                .param("address", address)
                .update();
    }

    /** Entries with a number below the end, newest first. */
    List<AuditEntry> page(AuditFilter filter, long end, int most) {
        return jdbc.sql(PAGE)
                .params(Map.of(
                        "actor",
                        filter.actor(),
                        "action",
                        filter.action(),
                        "subject",
                        filter.subject(),
                        "text",
                        filter.text(),
                        "from",
                        midnight(filter.firstDay()),
                        "to",
                        midnight(filter.end()),
                        "end",
                        end,
                        "most",
                        most))
                .query((row, n) -> AuditEntry.read(row))
                .list();
    }

    /** The entries with these numbers, oldest first. */
    List<AuditEntry> numbered(List<Long> ids) {
        return jdbc.sql("select * from audit_entry where id = any(:ids) order by id")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> AuditEntry.read(row))
                .list();
    }

    /** All that was ever done, as words to choose from. */
    List<String> actions() {
        return jdbc.sql("""
                        with recursive known (action) as (
                            (select action from audit_entry order by action limit 1)
                            union all
                            select (select action from audit_entry where action > known.action order by action limit 1)
                            from known where action is not null)
                        select action from known where action is not null limit 500""").query(String.class).list();
    }

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
