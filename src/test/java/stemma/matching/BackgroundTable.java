package stemma.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;

/**
 * Makes the shipped table of document frequencies: {@code BackgroundTable FOLDER OUT}. Counts the English articles of
 * the pairs of SemEval-2022 task 8, each once; a term that one article alone uses is left out, as unseen terms count one. Words
 * that are common in another language there, or function words of Ukrainian, count as if that part of the English articles used them.
 */
final class BackgroundTable {

    /** A word that so large a part of another language's articles use tells little there. */
    private static final double COMMON = 0.1;

    /** What so large a part of the English articles use keeps its English count: "war" is no verb form here, as in German. */
    private static final double ENGLISH = 0.02;

    /** What part of Ukrainian articles use a function word; none were there to be counted. */
    private static final double FUNCTION_WORD = 0.3;

    private BackgroundTable() {}

    public static void main(String[] args) throws IOException {
        Map<String, Set<String>> articles = articles(Path.of(args[0]));
        Set<String> english = Objects.requireNonNull(articles.remove("en"));
        Map<String, Integer> known = count(english);
        Map<String, Integer> counts = new TreeMap<>(known);
        commonElsewhere(articles.values()).forEach((term, part) -> {
            if (known.getOrDefault(term, 0) < ENGLISH * english.size()) {
                counts.merge(term, (int) Math.round(part * english.size()), Math::max);
            }
        });
        write(english.size(), counts, Path.of(args[1]));
    }

    /** By language. */
    private static Map<String, Set<String>> articles(Path folder) throws IOException {
        Map<String, Set<String>> articles = new TreeMap<>();
        for (JsonNode pair : Corpus.lines(folder, "semeval22_pairs")) {
            for (String side : new String[] {"1", "2"}) {
                articles.computeIfAbsent(pair.path("lang" + side).asString(), language -> new TreeSet<>())
                        .add(pair.path("text" + side).asString());
            }
        }
        return articles;
    }

    /** Which part of the articles of a language use a word that is common there, the largest part if it is so in several. */
    private static Map<String, Double> commonElsewhere(Collection<Set<String>> languages) throws IOException {
        Map<String, Double> common = new TreeMap<>();
        for (Set<String> articles : languages) {
            count(articles).forEach((term, count) -> {
                if (count >= COMMON * articles.size()) {
                    common.merge(term, (double) count / articles.size(), Math::max);
                }
            });
        }
        try (InputStream words =
                Objects.requireNonNull(BackgroundTable.class.getResourceAsStream("function-words-uk.txt"))) {
            Words.of(new String(words.readAllBytes(), StandardCharsets.UTF_8))
                    .forEach(word -> common.merge(word.term(), FUNCTION_WORD, Math::max));
        }
        return common;
    }

    private static Map<String, Integer> count(Set<String> articles) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String article : articles) {
            Words.of(article).stream()
                    .map(Word::term)
                    .collect(Collectors.toSet())
                    .forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        counts.values().removeIf(count -> count < 2);
        return counts;
    }

    private static void write(int articles, Map<String, Integer> counts, Path out) throws IOException {
        try (var writer =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(out)), StandardCharsets.UTF_8)) {
            writer.write(articles + "\n");
            for (var entry : counts.entrySet()) {
                writer.write(entry.getKey() + "\t" + entry.getValue() + "\n");
            }
        }
    }
}
