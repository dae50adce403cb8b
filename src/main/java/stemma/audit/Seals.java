package stemma.audit;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Continues the chain by the entries that wait for it, one program at a time. */
@Component
class Seals {

    /** The end of the chain: the number of the last seal, how many entries it covers in all, and the last digest. */
    @SuppressWarnings("ArrayRecordComponent") // compared with nothing
    private record Head(long number, long total, byte[] digest) {}

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final AuditEntries entries;
    private final Clock clock;

    Seals(JdbcClient jdbc, AuditEntries entries, Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.clock = clock;
    }

    /** Seals what waits, at most a thousand entries; returns how many they were. */
    @Transactional
    int seal() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('stemma.seal'))")
                .query()
                .listOfRows();
        List<Long> waiting = jdbc.sql("""
                        delete from audit_pending where entry_id in (
                            select entry_id from audit_pending order by entry_id limit ?)
                        returning entry_id""").param(MOST).query(Long.class).list();
        if (!waiting.isEmpty()) {
            append(head(), waiting.stream().sorted().toList());
        }
        return waiting.size();
    }

    int waiting() {
        return jdbc.sql("select count(*) from audit_pending")
                .query(Integer.class)
                .single();
    }

    private void append(Head head, List<Long> ids) {
        Map<Long, AuditEntry> rows =
                entries.numbered(ids).stream().collect(Collectors.toMap(AuditEntry::id, Function.identity()));
        List<byte[]> digests = new ArrayList<>();
        byte[] last = head.digest();
        for (long id : ids) {
            last = Chain.next(last, id, rows.get(id));
            digests.add(last);
        }
        jdbc.sql("insert into audit_seal (number, sealed_at, total, entries, digests) values (?, ?, ?, ?, ?)")
                .params(
                        head.number() + 1,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        head.total() + ids.size(),
                        ids.toArray(Long[]::new),
                        digests.toArray(byte[][]::new))
                .update();
    }

    private Head head() {
        return jdbc.sql("""
                        select number, total, digests[cardinality(digests)] as digest
                        from audit_seal order by number desc limit 1""")
                .query((row, n) -> new Head(row.getLong("number"), row.getLong("total"), row.getBytes("digest")))
                .optional()
                .orElseGet(() -> new Head(0, 0, Chain.START));
    }
}
