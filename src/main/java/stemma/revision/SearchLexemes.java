package stemma.revision;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.bulk.Lexemes;
import stemma.bulk.Lexemes.Weight;

/**
 * Works out what contents are found by, just as the database's {@code revision_search} does. It asks the database about
 * each run of characters between spaces once and remembers the answer: words come again, and most of the time of
 * {@code to_tsvector} goes into looking them up anew.
 */
@Component
class SearchLexemes {

    /** What a run of characters is found by, and how many places it takes up in a text, stop words included. */
    private record Entry(List<Found> found, int places) {

        static Entry of(String lexeme, Short[] places) {
            return lexeme.equals(END)
                    ? new Entry(List.of(), places[places.length - 1] - 1)
                    : new Entry(
                            Arrays.stream(places)
                                    .map(place -> new Found(lexeme, place))
                                    .toList(),
                            0);
        }

        Entry and(Entry other) {
            return new Entry(
                    Stream.concat(found.stream(), other.found.stream()).toList(), Math.max(places, other.places));
        }
    }

    private record Found(String lexeme, int place) {}

    /** What is longer is no word, and seldom comes again. */
    private static final int LONGEST_KNOWN = 60;

    /** What is longer is asked about in pieces: PostgreSQL refuses a text with more lexemes than it can hold. */
    private static final int LONGEST_ASKED = 100_000;

    /** No run of a text: comes last, and its place tells how many places came before it. */
    private static final String END = "qzxqendofrunqxzq";

    /** A word alone, with the marks around it that PostgreSQL's parser passes over, is asked about without them. */
    private static final Pattern WORD = Pattern.compile("[(\"']?([A-Za-z]+)[,.;:!?]?[)\"']?[,.;:!?]?");

    /** Stands before the names in what is asked, which are looked up as they are. */
    private static final char AS_IT_IS = '\u0001';

    private final Cache<String, Entry> known =
            Caffeine.newBuilder().maximumSize(150_000).build();
    private final JdbcClient jdbc;

    SearchLexemes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Lexemes> of(List<Content> contents) {
        List<List<List<String>>> runs =
                contents.parallelStream().map(SearchLexemes::runs).toList();
        Map<String, Entry> answers = answers(
                runs.stream().flatMap(List::stream).flatMap(List::stream).collect(Collectors.toSet()));
        return runs.parallelStream().map(texts -> lexemes(texts, answers)).toList();
    }

    /** Of the headline, the dek, the names, and each block of the body. */
    private static List<List<String>> runs(Content content) {
        List<List<String>> runs = new ArrayList<>();
        runs.add(runs(content.headline() == null ? "" : content.headline()));
        runs.add(runs(content.dek() == null ? "" : content.dek()));
        runs.add(List.of(AS_IT_IS + names(content)));
        content.body().forEach(block -> runs.add(runs(block.text())));
        return runs;
    }

    /** The names as PostgreSQL writes the JSON of them, and the outlet. */
    private static String names(Content content) {
        return content.bylines().stream()
                .map(name -> '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", ", "[", "] " + (content.outlet() == null ? "" : content.outlet())));
    }

    private static List<String> runs(String text) {
        // What looks like markup is one token to PostgreSQL, spaces and all.
        if (text.indexOf('<') >= 0) {
            return pieces(text);
        }
        List<String> runs = new ArrayList<>();
        int from = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || isSpace(text.charAt(at))) {
                if (at > from) {
                    runs.addAll(pieces(text.substring(from, at)));
                }
                from = at + 1;
            }
        }
        return runs;
    }

    private static List<String> pieces(String run) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        while (run.length() - from > LONGEST_ASKED) {
            int end = from + Words.end(run.substring(from, from + LONGEST_ASKED), LONGEST_ASKED - 1);
            pieces.add(run.substring(from, end));
            from = end;
        }
        pieces.add(run.substring(from));
        return pieces;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private static String bare(String run) {
        Matcher word = WORD.matcher(run);
        return word.matches() ? word.group(1).toLowerCase(Locale.ROOT) : run;
    }

    private Map<String, Entry> answers(Set<String> runs) {
        Map<String, Entry> answers = new HashMap<>();
        Map<String, String> unknown = new HashMap<>();
        for (String run : runs) {
            Entry answer = known.getIfPresent(run);
            if (answer == null) {
                unknown.put(run, bare(run));
            } else {
                answers.put(run, answer);
            }
        }
        Map<String, Entry> learned = learned(List.copyOf(Set.copyOf(unknown.values())));
        unknown.forEach((run, bare) -> {
            Entry answer = Objects.requireNonNull(learned.get(bare));
            if (run.length() <= LONGEST_KNOWN) {
                known.put(run, answer);
            }
            answers.put(run, answer);
        });
        return answers;
    }

    private Map<String, Entry> learned(List<String> unknown) {
        Map<String, Entry> learned = new HashMap<>();
        jdbc.sql("""
                        select n, lexeme, places from unnest(:texts::text[]) with ordinality as asked (text, n),
                            unnest(case when starts_with(text, :simple) then to_tsvector('simple', straight(substr(text, 2)) || ' ' || :end)
                                else to_tsvector('english', straight(text) || ' ' || :end) end) as found (lexeme, places, weights)""")
                .param("texts", unknown.toArray(String[]::new))
                .param("simple", String.valueOf(AS_IT_IS))
                .param("end", END)
                .query(row -> {
                    Short[] places = (Short[]) row.getArray("places").getArray();
                    learned.merge(
                            unknown.get(row.getInt("n") - 1), Entry.of(row.getString("lexeme"), places), Entry::and);
                });
        return learned;
    }

    private static Lexemes lexemes(List<List<String>> runs, Map<String, Entry> answers) {
        Lexemes lexemes = new Lexemes();
        add(runs.subList(0, 1), Weight.A, lexemes, answers);
        add(runs.subList(1, 2), Weight.B, lexemes, answers);
        add(runs.subList(2, 3), Weight.B, lexemes, answers);
        add(runs.subList(3, runs.size()), Weight.C, lexemes, answers);
        return lexemes;
    }

    /** As {@code ||} does it, places go on behind the last lexeme; between blocks one is left free. */
    private static void add(List<List<String>> texts, Weight weight, Lexemes lexemes, Map<String, Entry> answers) {
        int place = lexemes.last();
        for (List<String> text : texts) {
            boolean any = false;
            for (String run : text) {
                Entry entry = Objects.requireNonNull(answers.get(run));
                for (Found found : entry.found()) {
                    lexemes.add(found.lexeme(), place + found.place(), weight);
                }
                any |= !entry.found().isEmpty();
                place += entry.places();
            }
            place += any ? 1 : 0;
        }
    }
}
