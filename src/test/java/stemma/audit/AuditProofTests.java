package stemma.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.OnFreshDatabase;

/** What is tampered with here is put back by the end of the test's transaction. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnFreshDatabase
class AuditProofTests {

    private record Done(String actor, String action, String subject) implements AuditedEvent {}

    @Autowired
    private AuditProof proof;

    @Autowired
    private Seals seals;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    /** The numbers of four entries in a row, all sealed. */
    private List<Long> ids = List.of();

    @BeforeEach
    void doSomething() {
        String subject = "ferry/" + System.nanoTime();
        for (int i = 0; i < 4; i++) {
            act("vera", "paint it " + i, subject);
        }
        sealAll();
        ids = jdbc.sql("select id from audit_entry where subject = ? order by id")
                .param(subject)
                .query(Long.class)
                .list();
    }

    private void act(String actor, String action, String subject) {
        transaction.executeWithoutResult(status -> events.publishEvent(new Done(actor, action, subject)));
    }

    private void sealAll() {
        int sealed;
        do {
            sealed = seals.seal();
        } while (sealed > 0);
    }

    /** What the proof says after these statements, to which 1 to 4 are the entries. */
    private Verdict after(@Nullable Anchor known, String... statements) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            jdbc.sql("grant update, delete on audit_entry, audit_seal to current_user")
                    .update();
            jdbc.sql("alter table audit_entry disable trigger user").update();
            jdbc.sql("alter table audit_seal disable trigger user").update();
            for (String statement : statements) {
                jdbc.sql(named(statement)).update();
            }
            return proof.verify(known);
        }));
    }

    private String named(String statement) {
        String named = statement;
        for (int i = 0; i < ids.size(); i++) {
            named = named.replace("#" + (i + 1), String.valueOf(ids.get(i)));
        }
        return named;
    }

    @Test
    void holdsAsLongAsNobodyTampers() {
        Verdict verdict = proof.verify(null);
        assertThat(verdict.broken()).isNull();
        assertThat(verdict.head().count())
                .isEqualTo(jdbc.sql("select count(*) from audit_entry")
                        .query(Long.class)
                        .single());

        act("vera", "sail", "ferry/late");
        sealAll();
        assertThat(proof.verify(verdict.head()).holds())
                .as("the earlier anchor")
                .isTrue();
        assertThat(proof.verify(null).head()).isNotEqualTo(verdict.head());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            another actor     | update audit_entry set actor = 'mallory' where id = #2                   | #2 is not as it was written
            another time      | update audit_entry set at = at + interval '1 microsecond' where id = #3  | #3 is not as it was written
            a detail put in   | update audit_entry set detail = '' where id = #1                         | #1 is not as it was written
            words moved over  | update audit_entry set before = 'x', after = null where id = #4          | #4 is not as it was written
            gone in between   | delete from audit_entry where id = #2                                    | #2 is gone
            gone at the end   | delete from audit_entry where id = #4                                    | #4 is gone
            a seal gone       | delete from audit_seal where entries @> array[#1::bigint]               | is gone; no seal covers it
            a false count     | update audit_seal set total = total + 1 where entries @> array[#4::bigint] | is not as it was written
            """)
    void findsWhatSomebodyChangedPastTheTriggers(String what, String statement, String found) {
        assertThat(after(null, statement).broken())
                .as(what)
                .containsAnyOf(named(found).split("; "));
    }

    @Test
    void findsTwoEntriesThatChangedPlaces() {
        assertThat(after(
                                null,
                                "update audit_entry one set action = other.action from audit_entry other"
                                        + " where (one.id, other.id) in ((#2, #3), (#3, #2))")
                        .broken())
                .contains(named("Entry #2 is not as it was written"));
    }

    @Test
    void findsAnEntryThatWasPutIn() {
        assertThat(after(
                                null,
                                "insert into audit_entry (at, actor, action, subject) values (now(), 'vera', 'sink it', 'ferry/x')")
                        .broken())
                .contains("was put in past the log");
    }

    @Test
    void findsByAnAnchorThatTheNewestEntriesWentWithTheirSeals() {
        Anchor known = proof.verify(null).head();
        String[] covering = {
            "delete from audit_entry where id in (select unnest(entries) from audit_seal where number >="
                    + " (select number from audit_seal where entries @> array[#4::bigint]))",
            "delete from audit_seal where number >= (select number from audit_seal where entries @> array[#4::bigint])"
        };
        assertThat(after(null, covering).broken())
                .as("what is left is a chain of its own")
                .isNull();
        assertThat(after(known, covering).broken()).contains("The newest entries are gone");
    }

    @Test
    void findsAnEntryThatWentBeforeItWasSealed() {
        Verdict verdict = after(null, "insert into audit_pending select max(id) + 1000 from audit_entry");
        assertThat(verdict.broken()).contains("is gone; it was not sealed yet");
    }

    @ParameterizedTest
    @CsvSource({
        "update audit_entry set actor = 'x'",
        "delete from audit_entry",
        "truncate audit_entry",
        "update audit_seal set total = 1",
        "delete from audit_seal",
        "truncate audit_seal"
    })
    void letsNobodyChangeWhatStandsThere(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .as("by the rights of its role")
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            jdbc.sql("grant all on audit_entry, audit_seal to current_user").update();
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .as("by the triggers")
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("never changed or removed");
        });
    }

    @Test
    void sealsEachEntryOnceWhoeverWritesAtTheSameTime() {
        IntStream.range(0, 200).parallel().forEach(i -> {
            act("crew", "row", "boat/regatta");
            if (i % 10 == 0) {
                seals.seal();
            }
        });
        sealAll();

        assertThat(proof.verify(null).broken()).isNull();
        assertThat(jdbc.sql("""
                        select count(*) from audit_seal, unnest(entries) as entry_id
                        join audit_entry on id = entry_id where subject = 'boat/regatta'""").query(Long.class).single()).isEqualTo(200);
    }

    @Test
    void writesNothingForWhatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Done("vera", "dream", "ferry/nowhere"));
            status.setRollbackOnly();
        });
        sealAll();
        assertThat(proof.verify(null).holds()).isTrue();
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = 'ferry/nowhere'")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
