package stemma.matching;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The labelled news that the project ships for its tests; {@code matching/README.md} beside it tells how it was made. */
final class LabelledNews {

    private static final String SET = "labelled-news";

    /** The order of the file, and shuffles by these seeds. */
    static final List<Integer> ORDERS = List.of(0, 1, 2, 3, 4, 5, 6, 7, 8);

    private LabelledNews() {}

    /** Without the seeds. */
    static List<Corpus.Labelled> articles() {
        return Corpus.read(folder(), SET).articles();
    }

    /** The paragraphs of the article with this id. */
    static List<String> paragraphs(String id) {
        return Corpus.lines(folder(), SET).stream()
                .filter(line -> line.path("id").asString().equals(id))
                .flatMap(line -> line.path("text").asString().lines())
                .filter(line -> !line.isBlank())
                .toList();
    }

    static Mixed mixed(int order) {
        return Mixed.of(articles(), order);
    }

    /** Each copy with what it was copied from, by their places in the file, the earlier first. */
    static Set<List<Long>> copies() {
        List<JsonNode> lines = Corpus.lines(folder(), SET);
        Map<String, Long> places = new HashMap<>();
        Set<List<Long>> copies = new HashSet<>();
        for (JsonNode line : lines) {
            long place = places.size();
            places.put(line.path("id").asString(), place);
            String source = line.path("copyOf").asString("");
            if (!source.isEmpty()) {
                copies.add(List.of(Objects.requireNonNull(places.get(source)), place));
            }
        }
        return copies;
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(LabelledNews.class.getResource("/matching"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
