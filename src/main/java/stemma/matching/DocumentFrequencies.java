package stemma.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** The shipped table of how many of a number of articles use a term. A term that it lacks counts as used by one. */
final class DocumentFrequencies implements Background {

    private static final String SHIPPED = "document-frequencies.tsv.gz";

    private final int articles;
    private final Map<String, Integer> counts;
    private final Map<String, Double> weights = new HashMap<>();
    private final double weightOfUnknown;

    /** @param counts how many of so many articles use a term */
    DocumentFrequencies(int articles, Map<String, Integer> counts) {
        if (articles < 1) {
            throw new IllegalArgumentException("a background needs articles");
        }
        this.articles = articles;
        this.counts = Map.copyOf(counts);
        counts.forEach((term, count) -> weights.put(term, Math.log((articles + 1.0) / count)));
        weightOfUnknown = Math.log(articles + 1.0);
    }

    static DocumentFrequencies shipped() {
        try (InputStream in = DocumentFrequencies.class.getResourceAsStream(SHIPPED)) {
            return read(Objects.requireNonNull(in, SHIPPED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a first line with the number of articles, then lines of a term, a tab and its count. */
    private static DocumentFrequencies read(InputStream in) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8))) {
            int articles = Integer.parseInt(Objects.requireNonNull(lines.readLine()));
            Map<String, Integer> counts = new HashMap<>();
            lines.lines()
                    .map(line -> line.split("\t", 2))
                    .forEach(cell -> counts.put(cell[0], Integer.valueOf(cell[1])));
            return new DocumentFrequencies(articles, counts);
        }
    }

    /** How many articles were counted. */
    int articles() {
        return articles;
    }

    /** How many of them use a term, as far as the table has it. */
    int count(String term) {
        return counts.getOrDefault(term, 0);
    }

    /** The terms that the table has. */
    Set<String> terms() {
        return weights.keySet();
    }

    @Override
    public double idf(String term) {
        return weights.getOrDefault(term, weightOfUnknown);
    }
}
