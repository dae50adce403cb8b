package stemma.audit;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The audit log; it can be added to and read, nothing else. */
@Component
class AuditEntries {

    /** So many entries are read at once in search of a word, which no index knows: some 50 ms. */
    static final int LOOKED = 20_000;

    /** An empty value of the filter stands for any. */
    private static final String FILTERED = """
            from audit_entry
            where id < :end
              and (:actor = '' or actor = :actor)
              and (:action = '' or action = :action)
              and (:subject = '' or starts_with(subject, :subject))
              and at >= :from and at < :to
            order by id desc""";

    private static final String PAGE = """
            select * from (select * %s limit :looked) looked
            where :text = '' or position(lower(:text) in lower(
                  concat_ws(' ', actor, action, subject, detail, before, after, address))) > 0
            order by id desc limit :most""".formatted(FILTERED);

    /** A plan for any filter would go through all entries. */
    private static final String FOR_EACH_FILTER = "set local plan_cache_mode = force_custom_plan";

    private static final String LAST_LOOKED = "select id, at " + FILTERED + " offset :looked - 1 limit 1";

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

    /** Entries with a number below the end, newest first; fewer than asked for where a word is looked for in very many. */
    @Transactional(readOnly = true)
    public AuditPage page(AuditFilter filter, long end, int most) {
        jdbc.sql(FOR_EACH_FILTER).update();
        List<AuditEntry> found = asked(PAGE, filter, end)
                .param("text", filter.text())
                .param("most", most + 1)
                .query((row, n) -> AuditEntry.read(row))
                .list();
        if (found.size() > most) {
            return AuditPage.full(found.subList(0, most));
        }
        return filter.text().isEmpty()
                ? AuditPage.last(found)
                : asked(LAST_LOOKED, filter, end)
                        .query((row, n) -> AuditPage.lookedTo(
                                found,
                                row.getLong("id"),
                                row.getObject("at", OffsetDateTime.class).toInstant()))
                        .optional()
                        .orElse(AuditPage.last(found));
    }

    private JdbcClient.StatementSpec asked(String sql, AuditFilter filter, long end) {
        return jdbc.sql(sql)
                .param("actor", filter.actor())
                .param("action", filter.action())
                .param("subject", filter.subject())
                .param("from", midnight(filter.firstDay()))
                .param("to", midnight(filter.end()))
                .param("end", end)
                .param("looked", LOOKED);
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
