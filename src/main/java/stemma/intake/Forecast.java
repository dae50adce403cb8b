package stemma.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.GivenStory;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.story.Placement;
import stemma.story.Placements;
import stemma.story.Why;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a file has come to, while its transaction is open, and compares it with what a preview had said. */
@Component
class Forecast {

    private final Articles articles;
    private final Placements placements;
    private final JsonMapper json;
    private final JdbcClient jdbc;

    Forecast(Articles articles, Placements placements, JsonMapper json, JdbcClient jdbc) {
        this.articles = articles;
        this.placements = placements;
        this.json = json;
        this.jdbc = jdbc;
    }

    /** A mark of this moment: revisions made from now on have higher numbers. */
    long mark() {
        return jdbc.sql("select coalesce(max(id), 0) from revision")
                .query(Long.class)
                .single();
    }

    /** What the file has come to since the mark was taken. */
    @Transactional(propagation = Propagation.MANDATORY)
    Prediction of(Worked worked, long mark) {
        return Objects.requireNonNull(ofAll(Map.of(0, worked), mark).get(0));
    }

    /** What files have come to since the mark was taken, by their places. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<Integer, Prediction> ofAll(Map<Integer, Worked> worked, long mark) {
        List<Long> ids = worked.values().stream()
                .flatMap(one -> Stream.ofNullable(one.articleId()))
                .distinct()
                .toList();
        Map<Long, Article> found = byId(articles.findAllWithHead(ids));
        Map<Long, Placement> placed = placements.findAllById(ids).stream()
                .collect(Collectors.toMap(Placement::articleId, Function.identity()));
        Map<Long, Article> near = near(placed.values());
        Map<Integer, Prediction> predictions = new HashMap<>();
        worked.forEach((position, one) -> {
            Article article = found.get(one.articleId());
            Placement placement = placed.get(one.articleId());
            predictions.put(
                    position,
                    article == null
                            ? Prediction.refused(one.message())
                            : new Prediction(
                                    one.outcome(),
                                    one.message(),
                                    one.outcome() == Outcome.CHANGED ? before(article, mark) : null,
                                    one.outcome() == Outcome.UNCHANGED ? null : article.content(),
                                    placement == null ? null : joining(placement, near)));
        });
        return predictions;
    }

    /** In which ways outcomes are not as previewed, where they are not; predictions are by the places of their files. */
    @Transactional(propagation = Propagation.MANDATORY)
    Map<Integer, String> differences(Map<Integer, String> predictions, Map<Integer, Worked> worked, long mark) {
        Map<Integer, Worked> predicted = new HashMap<>(worked);
        predicted.keySet().retainAll(predictions.keySet());
        Map<Integer, String> differences = new HashMap<>();
        ofAll(predicted, mark).forEach((position, actual) -> {
            String difference =
                    read(Objects.requireNonNull(predictions.get(position))).differenceFrom(actual);
            if (difference != null) {
                differences.put(position, difference);
            }
        });
        return differences;
    }

    private static @Nullable Content before(Article article, long mark) {
        Revision revision = article.head();
        while (revision != null && revision.id() > mark) {
            revision = revision.previous();
        }
        return revision == null ? null : revision.content();
    }

    /** The articles that are named as evidence. */
    private Map<Long, Article> near(Collection<Placement> placed) {
        return byId(articles.findAllWithHead(placed.stream()
                .flatMap(placement -> placement.evidence().nearest().stream())
                .map(Why.Near::articleId)
                .distinct()
                .toList()));
    }

    private static Map<Long, Article> byId(List<Article> articles) {
        return articles.stream().collect(Collectors.toMap(Article::id, Function.identity()));
    }

    private static Prediction.Joining joining(Placement placement, Map<Long, Article> articles) {
        GivenStory given = placement.evidence().given();
        return new Prediction.Joining(
                placement.story().title(),
                placement.score(),
                placement.evidence().nearest().stream()
                        .flatMap(near -> Stream.ofNullable(articles.get(near.articleId()))
                                .map(article -> new Prediction.Near(article.title(), near.score(), near.shared())))
                        .toList(),
                given == null ? null : given.key());
    }

    String written(Prediction prediction) {
        return json.writeValueAsString(prediction);
    }

    Prediction read(String prediction) {
        return json.readValue(prediction, Prediction.class);
    }
}
