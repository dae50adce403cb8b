package stemma.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.section.Section;
import stemma.section.SectionKind;
import stemma.section.SectionNames;
import stemma.section.Sections;

/**
 * Another spelling of what was searched for, where that finds nothing or very little. The list of words has those of texts that
 * nobody may know of: each word is told only after a public text was found to have it.
 */
@Component
@Transactional(readOnly = true)
public class Respelling {

    /** A search that finds so many results, or fewer, may have been mistyped. */
    public static final int LITTLE = 2;

    private static final int SHORTEST = 4;
    private static final int MOST_WORDS = 4;
    private static final int LIKE = 100;
    private static final int LOOKED_AT = 30;
    private static final int COMPARED = 5;

    /** Texts are counted so far. */
    private static final int COUNTED = 20;

    /** What finds something is changed for nothing less than a word that so many texts have. */
    private static final int MANY = 10;

    /** So many texts are read for a word. */
    private static final int READ = 100;

    /** In a name there may be one fault for so many letters. */
    private static final int LETTERS_A_FAULT = 5;

    private static final String SAID = "search @@ plainto_tsquery('english', :word)";

    private record Candidate(String word, int distance, int texts) {}

    private final JdbcClient jdbc;
    private final Queries queries;
    private final Narrowings narrowings;
    private final Sections sections;
    private final SectionNames names;
    private final Clock clock;

    Respelling(
            JdbcClient jdbc,
            Queries queries,
            Narrowings narrowings,
            Sections sections,
            SectionNames names,
            Clock clock) {
        this.jdbc = jdbc;
        this.queries = queries;
        this.narrowings = narrowings;
        this.sections = sections;
        this.names = names;
        this.clock = clock;
    }

    /** The search with other words, if it finds more. */
    public Optional<String> better(String query, boolean foundSome) {
        Typed typed = Typed.of(query);
        Typed respelt = new Typed(
                respelt(typed.words(), foundSome),
                typed.conditions().stream().map(this::respelt).toList());
        return respelt.equals(typed)
                ? Optional.empty()
                : Optional.of(respelt.query()).filter(other -> findsMore(other, query));
    }

    /** An outlet, an author or a topic that nobody knows, by the nearest name that readers may know. */
    private Condition respelt(Condition condition) {
        return Stream.of(SectionKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(condition.name()))
                .filter(kind -> sections.called(kind, condition.value()).isEmpty())
                .flatMap(kind -> names.like(kind, condition.value(), COMPARED).stream())
                .map(Section::name)
                .filter(name -> distance(name, condition)
                        <= Math.max(1, condition.value().length() / LETTERS_A_FAULT))
                .min(Comparator.comparingInt(name -> distance(name, condition)))
                .map(name -> new Condition(condition.name(), name))
                .orElse(condition);
    }

    private static int distance(String name, Condition condition) {
        return Word.distance(name.toLowerCase(Locale.ROOT), condition.value().toLowerCase(Locale.ROOT));
    }

    private String respelt(String words, boolean foundSome) {
        StringBuilder respelt = new StringBuilder();
        Matcher matcher = Word.matcher(words);
        int from = 0;
        int looked = 0;
        while (matcher.find() && looked < MOST_WORDS) {
            boolean leftOut = matcher.start() > 0 && words.charAt(matcher.start() - 1) == '-';
            String written = matcher.group();
            if (!leftOut && written.length() >= SHORTEST) {
                looked++;
                respelt.append(words, from, matcher.start())
                        .append(other(Word.of(written), foundSome)
                                .map(other -> cased(other, written))
                                .orElse(written));
                from = matcher.end();
            }
        }
        return respelt.append(words.substring(from)).toString();
    }

    private static String cased(String word, String like) {
        return Character.isUpperCase(like.charAt(0))
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : word;
    }

    /** A word that more public texts have, the nearest; of those equally near the one that most texts have. */
    private Optional<String> other(Word typed, boolean foundSome) {
        int own = texts(typed.word());
        if (own > LITTLE) {
            return Optional.empty();
        }
        int furthest = foundSome || typed.word().length() <= SHORTEST ? 1 : 2;
        int fewest = foundSome ? MANY : own + 1;
        List<Candidate> found = new ArrayList<>();
        for (Candidate candidate : like(typed, furthest)) {
            int texts = found.size() == COMPARED ? 0 : texts(candidate.word());
            if (texts >= fewest) {
                found.add(new Candidate(candidate.word(), candidate.distance(), texts));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingInt(Candidate::distance)
                        .thenComparing(Candidate::texts, Comparator.reverseOrder()))
                .map(Candidate::word)
                .filter(this::isTold)
                .findFirst();
    }

    /** Whether a public text has the very word: texts are found by its stem, which another word may share. */
    private boolean isTold(String word) {
        return Planning.forTexts(
                        jdbc,
                        () -> jdbc.sql(Narrowing.NONE.in(SearchSql.TEXTS.replace("{said}", SAID)))
                                .param("ranked", READ)
                                .param("now", Timestamp.from(clock.instant()))
                                .param("word", word)
                                .query(String.class)
                                .list())
                .stream()
                .flatMap(Word::in)
                .anyMatch(said -> said.word().equals(word));
    }

    /** Where neighbours are swapped in a short word, it has too few groups of three letters left to be found by them. */
    private List<Candidate> like(Word typed, int furthest) {
        return jdbc
                .sql("""
                        (select word, similarity(letters, :letters) as likeness from word where word = any(:swapped))
                        union
                        (select word, similarity(letters, :letters) as likeness from word where letters % :letters
                        order by likeness desc, word limit :most)
                        order by likeness desc, word""")
                .param("swapped", typed.swapped().toArray(String[]::new))
                .param("letters", typed.letters())
                .param("most", LIKE)
                .query((row, n) -> row.getString("word"))
                .list()
                .stream()
                .map(word -> new Candidate(word, Word.distance(typed.word(), word), 0))
                .filter(candidate -> candidate.distance() > 0 && candidate.distance() <= furthest)
                .sorted(Comparator.comparingInt(Candidate::distance))
                .limit(LOOKED_AT)
                .toList();
    }

    /** How many public texts have a word. */
    private int texts(String word) {
        return count(SAID, Map.of("word", word), Narrowing.NONE);
    }

    private boolean findsMore(String other, String query) {
        int texts = texts(Asked.parse(other));
        return texts > 0 && texts > texts(Asked.parse(query));
    }

    private int texts(Asked asked) {
        Optional<Narrowing> narrowing = narrowings.of(asked);
        Queries.Query query = Planning.forTexts(jdbc, () -> queries.of(asked.words()));
        return query.isEmpty() || narrowing.isEmpty() ? 0 : count(query.found(), query.values(), narrowing.get());
    }

    private int count(String said, Map<String, Object> values, Narrowing narrowing) {
        return Planning.forTexts(
                jdbc,
                () -> jdbc.sql(narrowing.in(SearchSql.COUNT
                                .replace("{said}", said)
                                .replace("{among}", narrowing.few() ? Narrowing.OF_FEW : "true")))
                        .param("ranked", COUNTED)
                        .param("now", Timestamp.from(clock.instant()))
                        .params(values)
                        .params(narrowing.values())
                        .query(Integer.class)
                        .single());
    }
}
