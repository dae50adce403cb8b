package stemma.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Puts words and names into PostgreSQL's form of a query. */
@Component
class Queries {

    /** A name of so many words is found where one of them was dropped: reports of one event lose words on the way. */
    private static final int LONG_NAME = 4;

    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}]{3,}");

    private static final Pattern GIVEN_END = Pattern.compile("(?<=..)[ie]$");

    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')+)'");

    /** What a text must have: the words, and each of the names in one of its ways. */
    record Query(String words, List<Wanted> names) {

        Query {
            names = List.copyOf(names);
        }

        boolean isEmpty() {
            return words.isEmpty() && names.isEmpty();
        }

        /** What a revision must have. An abbreviation must stand there in capitals, so that US does not find us. */
        String said() {
            return all(" or ", "");
        }

        /**
         * The same for finding revisions: those with the phrase and those with the letters each by their index, as reading letters in a text
         * again takes longer than all else. In braces stands among which they are looked for.
         */
        String found() {
            return all(
                    " and {among} union all select id from revision where ",
                    "id in (select id from revision where %s and {among})");
        }

        private String all(String between, String around) {
            List<String> all = new ArrayList<>();
            if (!words.isEmpty()) {
                all.add("search @@ cast(:words as tsquery)");
            }
            for (int i = 0; i < names.size(); i++) {
                List<String> ways = new ArrayList<>();
                if (!names.get(i).phrases().isEmpty()) {
                    ways.add("search @@ cast(:phrases" + i + " as tsquery)");
                }
                if (!names.get(i).abbreviations().isEmpty()) {
                    ways.add(SearchSql.ABBREVIATIONS + " && cast(:letters" + i + " as text[])");
                }
                String either = String.join(between, ways);
                all.add(ways.size() > 1 && !around.isEmpty() ? around.formatted(either) : "(" + either + ")");
            }
            return String.join(" and ", all);
        }

        /** What else a revision must have that has all words of the query in its headline. */
        String titled() {
            return names.isEmpty() && !words.contains("!")
                    ? "true"
                    : "exists (select from revision where id = latest and " + said() + ")";
        }

        /** The values of the parameters in that. */
        Map<String, Object> values() {
            Map<String, Object> values = new HashMap<>();
            values.put("words", words);
            for (int i = 0; i < names.size(); i++) {
                values.put("phrases" + i, names.get(i).phrases());
                values.put("letters" + i, names.get(i).abbreviations().toArray(String[]::new));
            }
            return values;
        }

        /** All of it as one query, for ranks and marks; abbreviations count as words there. */
        String ranked() {
            return Stream.concat(
                            words.isEmpty() ? Stream.empty() : Stream.of("(" + words + ")"),
                            names.stream().map(Wanted::ranked))
                    .collect(Collectors.joining(" & "));
        }
    }

    /** A name, its phrases as a query; either may be empty. */
    record Wanted(String phrases, List<String> abbreviations) {

        Wanted {
            abbreviations = List.copyOf(abbreviations);
        }

        private String ranked() {
            Stream<String> letters = abbreviations.stream().flatMap(Wanted::lexemes);
            return Stream.concat(phrases.isEmpty() ? Stream.empty() : Stream.of("(" + phrases + ")"), letters)
                    .collect(Collectors.joining(" | ", "(", ")"));
        }

        /** As the parser of texts takes it, with dots and without. */
        private static Stream<String> lexemes(String plain) {
            String small = plain.toLowerCase(Locale.ROOT);
            String dotted = small.chars().mapToObj(Character::toString).collect(Collectors.joining("."));
            return Stream.of(quoted(small), quoted(dotted), quoted(dotted + "."));
        }
    }

    private record Lexeme(String lexeme, int position) {}

    private final NamesIn names;
    private final JdbcClient jdbc;

    Queries(NamesIn names, JdbcClient jdbc) {
        this.names = names;
        this.jdbc = jdbc;
    }

    Query of(String words) {
        NamesIn.Found found = names.in(words);
        return new Query(
                widened(found.rest()),
                found.names().stream()
                        .map(name -> new Wanted(
                                name.phrases().stream()
                                        .flatMap(this::phrase)
                                        .distinct()
                                        .collect(Collectors.joining(" | ")),
                                name.abbreviations()))
                        .filter(wanted -> !wanted.phrases().isEmpty()
                                || !wanted.abbreviations().isEmpty())
                        .toList());
    }

    /** Words in every spelling; nothing where only words are left that stand in every text. */
    private String widened(String words) {
        String query = jdbc.sql("select websearch_to_tsquery('english', ?)::text")
                .param(words)
                .query(String.class)
                .single();
        for (String word :
                WORD.matcher(words).results().map(MatchResult::group).distinct().toList()) {
            Set<String> others = Spellings.of(word);
            if (!others.isEmpty()) {
                query = jdbc.sql("""
                                select ts_rewrite(cast(:query as tsquery), plainto_tsquery('english', :word),
                                    (select string_agg(plainto_tsquery('english', straight(way))::text, ' | ')::tsquery from unnest(:ways) way))::text""")
                        .param("query", query)
                        .param("word", word)
                        .param(
                                "ways",
                                Stream.concat(Stream.of(word), others.stream()).toArray(String[]::new))
                        .query(String.class)
                        .single();
            }
        }
        return query;
    }

    /** The phrase in each way to spell one of its words, and without one of many words. */
    private Stream<String> phrase(String words) {
        return spelled(words).flatMap(way -> {
            List<Lexeme> lexemes = jdbc.sql("""
                            select lexeme, unnest(positions) as position from unnest(to_tsvector('english', straight(?))) order by position""").param(way).query(Lexeme.class).list();
            return phrases(lexemes);
        });
    }

    private static Stream<String> spelled(String words) {
        List<String> all = new ArrayList<>(List.of(words));
        WORD.matcher(words)
                .results()
                .forEach(word -> Spellings.of(word.group())
                        .forEach(other ->
                                all.add(words.substring(0, word.start()) + other + words.substring(word.end()))));
        return all.stream();
    }

    private static Stream<String> phrases(List<Lexeme> lexemes) {
        if (lexemes.isEmpty()) {
            return Stream.empty();
        }
        Stream<String> whole = Stream.of(joined(lexemes, -1, 0));
        if (lexemes.size() < LONG_NAME) {
            return whole;
        }
        // The word is gone, and so is its place; or something else stands there.
        Stream<String> without = IntStream.range(0, lexemes.size())
                .boxed()
                .flatMap(i -> i == 0 || i == lexemes.size() - 1
                        ? Stream.of(joined(lexemes, i, 0))
                        : Stream.of(joined(lexemes, i, 0), joined(lexemes, i, 1)));
        return Stream.concat(whole, without);
    }

    private static String joined(List<Lexeme> lexemes, int without, int nearer) {
        StringBuilder query = new StringBuilder();
        int last = 0;
        for (int i = 0; i < lexemes.size(); i++) {
            Lexeme one = lexemes.get(i);
            if (i != without) {
                if (!query.isEmpty()) {
                    int distance = one.position() - last - (i == without + 1 ? nearer : 0);
                    query.append(" <").append(Math.max(1, distance)).append("> ");
                }
                query.append(quoted(one.lexeme()));
                last = one.position();
            }
        }
        return "(" + query + ")";
    }

    /** What stands in a query, in any order, without the ends that stemming gives to words: party is parti, using is use. */
    static List<String> lexemes(String query) {
        return beginnings(
                QUOTED.matcher(query).results().map(quoted -> quoted.group(1)).toList());
    }

    /** How words begin that have one of these lexemes, which are as a query has them between its quotation marks. */
    static List<String> beginnings(List<String> quoted) {
        return quoted.stream()
                .map(lexeme -> lexeme.replace("''", "'").replace("\\\\", "\\"))
                .map(lexeme -> GIVEN_END.matcher(lexeme).replaceFirst(""))
                .distinct()
                .toList();
    }

    static String quoted(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
