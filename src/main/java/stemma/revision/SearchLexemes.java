package stemma.revision;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private record Asked(String config, String text) {}

    private static final int MOST = 150_000;

    /** No run of a text: comes last, and its place tells how many places came before it. */
    private static final String END = "qzxqendofrunqxzq";

    /** A word alone, with the marks around it that PostgreSQL's parser passes over, is asked about without them. */
    private static final Pattern WORD = Pattern.compile("[(\"'“‘]?([A-Za-z]+)[,.;:!?]?[)\"'”’]?[,.;:!?]?");

    private static final Pattern SPACES = Pattern.compile("[ \\n\\r\\t]+");

    private final Map<Asked, Entry> known = new ConcurrentHashMap<>();
    private final JdbcClient jdbc;

    SearchLexemes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Lexemes> of(List<Content> contents) {
        List<List<List<Asked>>> runs =
                contents.parallelStream().map(SearchLexemes::runs).toList();
        Map<Asked, Entry> answers = answers(
                runs.stream().flatMap(List::stream).flatMap(List::stream).collect(Collectors.toSet()));
        return runs.parallelStream().map(texts -> lexemes(texts, answers)).toList();
    }

    /** Of the headline, the dek, the names, and each block of the body. */
    private static List<List<Asked>> runs(Content content) {
        List<List<Asked>> runs = new ArrayList<>();
        runs.add(english(content.headline() == null ? "" : content.headline()));
        runs.add(english(content.dek() == null ? "" : content.dek()));
        runs.add(List.of(new Asked("simple", names(content))));
        content.body().forEach(block -> runs.add(english(block.text())));
        return runs;
    }

    /** The names as PostgreSQL writes the JSON of them, and the outlet. */
    private static String names(Content content) {
        return content.bylines().stream()
                .map(name -> '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(", ", "[", "] " + (content.outlet() == null ? "" : content.outlet())));
    }

    private static List<Asked> english(String text) {
        // What looks like markup is one token to PostgreSQL, spaces and all.
        Stream<String> runs = text.indexOf('<') >= 0 ? Stream.of(text) : SPACES.splitAsStream(text);
        return runs.filter(run -> !run.isEmpty())
                .map(SearchLexemes::bare)
                .map(run -> new Asked("english", run))
                .toList();
    }

    private static String bare(String run) {
        Matcher word = WORD.matcher(run);
        return word.matches() ? word.group(1).toLowerCase(java.util.Locale.ROOT) : run;
    }

    private Map<Asked, Entry> answers(Set<Asked> asked) {
        Map<Asked, Entry> answers = new HashMap<>();
        for (Asked run : asked) {
            Entry answer = known.get(run);
            if (answer != null) {
                answers.put(run, answer);
            }
        }
        Map<Asked, Entry> learned =
                learned(asked.stream().filter(run -> !answers.containsKey(run)).toList());
        if (known.size() + learned.size() > MOST) {
            known.clear();
        }
        known.putAll(learned);
        answers.putAll(learned);
        return answers;
    }

    private Map<Asked, Entry> learned(List<Asked> unknown) {
        Map<Asked, Entry> learned = new HashMap<>();
        jdbc.sql("""
                        select n, lexeme, places from unnest(:configs::text[], :texts::text[]) with ordinality as asked (config, text, n),
                            unnest(to_tsvector(config::regconfig, text || ' ' || :end)) as found (lexeme, places, weights)""")
                .param("configs", unknown.stream().map(Asked::config).toArray(String[]::new))
                .param("texts", unknown.stream().map(Asked::text).toArray(String[]::new))
                .param("end", END)
                .query(row -> {
                    Short[] places = (Short[]) row.getArray("places").getArray();
                    learned.merge(
                            unknown.get(row.getInt("n") - 1), Entry.of(row.getString("lexeme"), places), Entry::and);
                });
        return learned;
    }

    private static Lexemes lexemes(List<List<Asked>> runs, Map<Asked, Entry> answers) {
        Lexemes lexemes = new Lexemes();
        add(runs.subList(0, 1), Weight.A, lexemes, answers);
        add(runs.subList(1, 2), Weight.B, lexemes, answers);
        add(runs.subList(2, 3), Weight.B, lexemes, answers);
        add(runs.subList(3, runs.size()), Weight.C, lexemes, answers);
        return lexemes;
    }

    /** As {@code ||} does it, places go on behind the last lexeme; between blocks one is left free. */
    private static void add(List<List<Asked>> texts, Weight weight, Lexemes lexemes, Map<Asked, Entry> answers) {
        int place = lexemes.last();
        for (List<Asked> text : texts) {
            boolean any = false;
            for (Asked run : text) {
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
