package stemma.checking;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of loaded words, which admins edit: each call is one transaction. */
@Component
@Transactional
public class LoadedWordList {

    private static final int LONGEST = 100;
    private static final int LONGEST_ADVICE = 300;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LoadedWordList(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<LoadedWord> all() {
        return jdbc.sql(
                        "select id, words, advice, made_by from loaded_word where deleted_at is null order by lower(words)")
                .query(LoadedWord.class)
                .list();
    }

    /** Those with a part of words or advice as asked for, in the order of the alphabet behind the given words. */
    @Transactional(readOnly = true)
    public List<LoadedWord> page(String asked, String after, int most) {
        return jdbc.sql("""
                        select id, words, advice, made_by from loaded_word
                        where deleted_at is null and lower(words) > lower(:after)
                            and (strpos(lower(words), lower(:asked)) > 0 or strpos(lower(advice), lower(:asked)) > 0)
                        order by lower(words) limit :most""")
                .param("asked", asked)
                .param("after", after)
                .param("most", most)
                .query(LoadedWord.class)
                .list();
    }

    /** What is wrong with words as typed, or nothing. */
    public static Optional<String> problem(String words, String advice) {
        if (words.codePoints().noneMatch(Character::isLetter)) {
            return Optional.of("Write a word or a phrase.");
        }
        if (words.strip().length() > LONGEST) {
            return Optional.of("The words may have " + LONGEST + " characters.");
        }
        return advice.strip().length() > LONGEST_ADVICE
                ? Optional.of("The advice may have " + LONGEST_ADVICE + " characters.")
                : Optional.empty();
    }

    /** Puts words on the list; the advice of those that are there already is changed. */
    public void add(String typed, String advice, String admin) {
        String words = typed.strip().replaceAll("[\\h\\s]+", " ");
        jdbc.sql("""
                        insert into loaded_word (words, advice, made_by, made_at) values (?, ?, ?, ?)
                        on conflict (lower(words)) where deleted_at is null do update set advice = excluded.advice""")
                .params(words, advice.strip(), admin, Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new ChecksSteered(admin, "add loaded word", "loaded words", words));
    }

    /** Takes words from the list, and says which they were. */
    public Optional<String> delete(long id, String admin) {
        return jdbc.sql("update loaded_word set deleted_by = ?, deleted_at = ? where id = ? and deleted_at is null"
                        + " returning words")
                .params(admin, Timestamp.from(clock.instant()), id)
                .query(String.class)
                .optional()
                .map(words -> told(admin, "delete loaded word", words));
    }

    /** Puts words back, unless they are there again. */
    public Optional<String> restore(long id, String admin) {
        return jdbc.sql("""
                        update loaded_word word set deleted_by = null, deleted_at = null
                        where id = ? and not exists (select from loaded_word other
                            where lower(other.words) = lower(word.words) and other.deleted_at is null)
                        returning words""")
                .param(id)
                .query(String.class)
                .optional()
                .map(words -> told(admin, "restore loaded word", words));
    }

    private String told(String admin, String action, String words) {
        events.publishEvent(new ChecksSteered(admin, action, "loaded words", words));
        return words;
    }
}
