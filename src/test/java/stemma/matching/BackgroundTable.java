package stemma.matching;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import tools.jackson.databind.JsonNode;

/**
 * Makes the shipped table of document frequencies: {@code BackgroundTable FOLDER OUT}. Counts the English articles of
 * the pairs of SemEval-2022 task 8, each once; a term that one article alone uses is left out, as unseen terms count one.
 */
final class BackgroundTable {

    private BackgroundTable() {}

    public static void main(String[] args) throws IOException {
        Set<String> articles = new TreeSet<>();
        for (JsonNode pair : Corpus.lines(Path.of(args[0]), "semeval22_pairs")) {
            for (String side : new String[] {"1", "2"}) {
                if (pair.path("lang" + side).asString().equals("en")) {
                    articles.add(pair.path("text" + side).asString());
                }
            }
        }
        write(articles.size(), count(articles), Path.of(args[1]));
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
