package stemma.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the words of texts into a list, a little at a time and beside everything else. */
@Component
public class WordList {

    /** So many texts at once, and so many times in a row: imports and people need the processor too. */
    private static final int LOAD = 100;

    private static final int LOADS = 20;

    private static final String TEXTS = """
            with due as (delete from word_due where revision_id in (select revision_id from word_due order by revision_id limit ?) returning *)
            select %s from due join revision on id = revision_id""".formatted(SearchSql.WORDS);

    /** Words that are in the list for certain. */
    private final Cache<String, Boolean> known =
            Caffeine.newBuilder().maximumSize(50_000).build();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    WordList(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Scheduled(initialDelayString = "${stemma.words.every:PT2S}", fixedDelayString = "${stemma.words.every:PT2S}")
    void regularly() {
        for (int i = 0; i < LOADS; i++) {
            if (!readSome()) {
                return;
            }
        }
    }

    /** Reads all that waits; for those who cannot wait for it. */
    public void readAll() {
        boolean more = true;
        while (more) {
            more = readSome();
        }
    }

    private boolean readSome() {
        TreeMap<String, String> words = new TreeMap<>();
        boolean some = Boolean.TRUE.equals(transaction.execute(status -> read(words)));
        words.keySet().forEach(word -> known.put(word, true));
        return some;
    }

    /** Whether there was something; of several programs, and of several threads, one reads at a time. */
    private boolean read(TreeMap<String, String> words) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('stemma.words'))").query(row -> {});
        List<String> texts = jdbc.sql(TEXTS).param(LOAD).query(String.class).list();
        texts.stream()
                .flatMap(Word::in)
                .filter(word -> known.getIfPresent(word.word()) == null)
                .forEach(word -> words.put(word.word(), word.letters()));
        if (!words.isEmpty()) {
            jdbc.sql("insert into word (word, letters) select * from unnest(?, ?) on conflict do nothing")
                    .params(
                            words.keySet().toArray(String[]::new),
                            words.values().toArray(String[]::new))
                    .update();
        }
        return !texts.isEmpty();
    }
}
