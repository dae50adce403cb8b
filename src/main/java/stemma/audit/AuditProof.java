package stemma.audit;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Goes through the whole audit log and says whether each row is there as it was written. */
@Component
public class AuditProof {

    private static final String CHAIN = """
            select seal.number, seal.total, sealed.id as sealed_id, sealed.digest, entry.*
            from audit_seal seal
            cross join lateral unnest(seal.entries, seal.digests) with ordinality as sealed (id, digest, place)
            left join audit_entry entry on entry.id = sealed.id
            order by seal.number, sealed.place""";

    private static final String STRANGERS = """
            select entry.id from audit_entry entry
            left join (select unnest(entries) as id from audit_seal) sealed on sealed.id = entry.id
            left join audit_pending on entry_id = entry.id
            where sealed.id is null and entry_id is null order by entry.id limit 1""";

    private static final String LOST = """
            select entry_id from audit_pending
            where not exists (select from audit_entry where id = entry_id) order by entry_id limit 1""";

    private final JdbcTemplate jdbc;

    AuditProof(DataSource source) {
        this.jdbc = new JdbcTemplate(source);
        this.jdbc.setFetchSize(1_000);
    }

    /**
     * Reads all in one moment's state, so that people can go on working.
     *
     * @param known a place in the chain that was noted earlier and must still be there
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify(@Nullable Anchor known) {
        var links = new Links(known);
        jdbc.query(CHAIN, links);
        String broken = links.broken();
        if (broken == null) {
            broken = first(STRANGERS, "Entry %d was put in past the log: no seal covers it, and none is due.");
        }
        if (broken == null) {
            broken = first(LOST, "Entry %d is gone; it was not sealed yet.");
        }
        Long waiting = jdbc.queryForObject("select count(*) from audit_pending", Long.class);
        return new Verdict(links.head(), waiting == null ? 0 : waiting, broken);
    }

    private @Nullable String first(String query, String sentence) {
        List<Long> found = jdbc.queryForList(query, Long.class);
        return found.isEmpty() ? null : sentence.formatted(found.get(0));
    }
}
