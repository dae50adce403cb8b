package stemma.search;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the newest public texts that have an abbreviation say of it. */
@Component
class Explained {

    private static final int TEXTS = 12;

    private static final String TEXT =
            "coalesce(headline, '') || E'\\n' || coalesce(dek, '') || E'\\n' || (select string_agg(block ->> 'text', E'\\n') from jsonb_array_elements(body) block)";

    private static final String READ = """
            with found as materialized (select id from revision where %%s)
            select %s from revision where id in (
                select id from (select id from found order by id desc offset 0) each cross join lateral (
                    select from article where coalesce(live_id, head_id) = each.id and %s limit 1) seen limit :most)
            order by id desc""".formatted(TEXT, SearchSql.publicly("article"));

    private static final Pattern BRACKETED = Pattern.compile("\\((\\p{Lu}[\\p{L}]{0,10}\\p{Lu}|(?:\\p{Lu}\\.){2,})\\)");

    private final JdbcClient jdbc;
    private final Clock clock;

    Explained(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * An abbreviation in capitals, with its full names, each in the ways in which it is spelt; those that most texts give. None
     * where no public text has it.
     */
    Optional<Name> name(String plain) {
        List<String> texts = with(plain);
        return texts.isEmpty() ? Optional.empty() : Optional.of(new Name(fullNames(plain, texts), List.of(plain)));
    }

    private static List<String> fullNames(String plain, List<String> texts) {
        List<String> names = texts.stream()
                .flatMap(text -> Abbreviations.fullName(plain, text).stream())
                .toList();
        return names.stream()
                .collect(Collectors.groupingBy(Explained::folded, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Comparator.comparingLong(entry -> entry.getValue()))
                .map(most -> names.stream()
                        .filter(name -> folded(name).equals(most.getKey()))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** How texts abbreviate a name that is written out; one word between words that stand in every text is no such name. */
    List<String> abbreviationsOf(String words) {
        String folded = folded(words);
        List<String> texts = read(
                "numnode(phraseto_tsquery('english', straight(:words))) > 1"
                        + " and search @@ phraseto_tsquery('english', straight(:words))",
                "words",
                words);
        Set<String> found = new LinkedHashSet<>();
        for (String text : texts) {
            BRACKETED.matcher(text).results().map(MatchResult::group).forEach(bracketed -> {
                String plain = Abbreviations.plain(bracketed.substring(1, bracketed.length() - 1));
                Abbreviations.fullName(plain, text)
                        .map(Explained::folded)
                        .filter(name -> isMostOf(name, folded) || isMostOf(folded, name))
                        .ifPresent(name -> found.add(plain));
            });
        }
        return List.copyOf(found);
    }

    /** Half of a name is another phrase: war crimes are not yet their Accountability Team. */
    private static boolean isMostOf(String part, String whole) {
        return (' ' + whole + ' ').contains(' ' + part + ' ') && 2 * part.split(" ").length > whole.split(" ").length;
    }

    private List<String> with(String plain) {
        return read(SearchSql.ABBREVIATIONS + " && array[:plain]::text[]", "plain", plain);
    }

    private List<String> read(String condition, String name, String value) {
        return jdbc.sql(READ.formatted(condition))
                .param(name, value)
                .param("now", Timestamp.from(clock.instant()))
                .param("most", TEXTS)
                .query(String.class)
                .list();
    }

    /** The same for all spellings of its words. */
    private static String folded(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> first(Spellings.of(word), word))
                .collect(Collectors.joining(" "));
    }

    private static String first(Collection<String> others, String word) {
        return new TreeSet<>(Stream.concat(others.stream(), Stream.of(word)).toList()).first();
    }
}
