package stemma.once;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The forms of the last day, by what makes two of them the same. */
@Component
class SentForms {

    private static final Duration KEPT = Duration.ofDays(1);

    /** Who has no answer by then has died with the program; whoever sends the form again acts. */
    private static final Duration LONGEST_ACT = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final Clock clock;

    SentForms(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether this one is the first, and is to act. */
    boolean claim(byte[] digest, String person, String address) {
        return jdbc.sql("""
                        insert into sent_form (digest, person, address, claimed_at) values (:digest, :person, :address, :now)
                        on conflict (digest) do update set claimed_at = excluded.claimed_at
                        where sent_form.claimed_at < :forgotten
                        or (sent_form.status is null and sent_form.claimed_at < :dead)""")
                        .param("digest", digest)
                        .param("person", person)
                        .param("address", address)
                        .param("now", before(Duration.ZERO))
                        .param("forgotten", before(KEPT))
                        .param("dead", before(LONGEST_ACT))
                        .update()
                == 1;
    }

    /** How the first was answered; nothing while it is at work. */
    Optional<Answer> answer(byte[] digest) {
        return jdbc.sql("select status, location, flash from sent_form where digest = :digest and status is not null")
                .param("digest", digest)
                .query((row, number) ->
                        new Answer(row.getInt("status"), row.getString("location"), row.getString("flash")))
                .optional();
    }

    void answered(byte[] digest, Answer answer) {
        jdbc.sql("update sent_form set status = :status, location = :location, flash = :flash where digest = :digest")
                .param("status", answer.status())
                .param("location", answer.location())
                .param("flash", answer.flash())
                .param("digest", digest)
                .update();
    }

    /** It did nothing: sent again, it shall be tried again. */
    void failed(byte[] digest) {
        jdbc.sql("delete from sent_form where digest = :digest")
                .param("digest", digest)
                .update();
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT1H")
    void tidy() {
        jdbc.sql("delete from sent_form where claimed_at < :then")
                .param("then", before(KEPT))
                .update();
    }

    private Timestamp before(Duration age) {
        return Timestamp.from(clock.instant().minus(age));
    }
}
