package stemma.placing;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.GivenStory;
import stemma.article.PublicArticles;
import stemma.matching.SameEvent;
import stemma.revision.Content;
import stemma.ruling.Suggestion;
import stemma.story.Placement;
import stemma.story.Placements;
import stemma.story.Why;

/**
 * Why articles are in their stories, as everybody may know it: names no editor, no article that is gone or not public, and no
 * word that was edited out since.
 */
@Component
public class Grounds {

    private static final String BEGAN = "it began a story: nothing was like enough when it came in";

    /**
     * Why one article is where it is.
     *
     * @param by {@code matching}, {@code file}, {@code ruling} or {@code editor}
     * @param reason the same in plain words
     * @param probability how surely it tells the story's event, by its likeness or by what its file says; null where neither
     *     was asked
     */
    public record Ground(
            Article article,
            String by,
            String reason,
            Instant at,
            @Nullable Double probability,
            List<Near> nearest) {}

    /**
     * An article that was near when the other was placed.
     *
     * @param inStory whether both are told in one story now
     * @param probability how surely both tell the same event, by these two alone
     * @param shared the most telling words that both had, as far as one of them still has them
     */
    public record Near(
            Article article, boolean inStory, double probability, List<String> shared, List<String> because) {}

    private final PublicArticles articles;
    private final Placements placements;
    private final SameEvent sameEvent;
    private final Clock clock;

    Grounds(PublicArticles articles, Placements placements, SameEvent sameEvent, Clock clock) {
        this.articles = articles;
        this.placements = placements;
        this.sameEvent = sameEvent;
        this.clock = clock;
    }

    /** In the given order, those of public articles. */
    public List<Ground> of(List<Placement> placed) {
        List<Long> ids = placed.stream()
                .flatMap(placement -> Stream.concat(
                        Stream.of(placement.articleId()),
                        placement.evidence().nearest().stream().map(Why.Near::articleId)))
                .distinct()
                .toList();
        Map<Long, Article> known = known(ids);
        Map<Long, Long> storyOf = new HashMap<>();
        placements
                .findAllById(ids)
                .forEach(placement ->
                        storyOf.put(placement.articleId(), placement.story().id()));
        return placed.stream()
                .filter(placement -> known.containsKey(placement.articleId()))
                .map(placement -> ground(placement, known, storyOf))
                .toList();
    }

    /** Why an editor is asked about two articles: what they have in common. */
    public Optional<Near> of(Suggestion asked, Article article, Article other) {
        return asked.evidence().nearest().stream()
                .filter(near -> near.articleId() == other.id())
                .findFirst()
                .map(near -> near(article, near, other, false));
    }

    private Map<Long, Article> known(Collection<Long> ids) {
        return articles.among(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
    }

    private Ground ground(Placement placement, Map<Long, Article> known, Map<Long, Long> storyOf) {
        Article article = Objects.requireNonNull(known.get(placement.articleId()));
        boolean alone = isAlone(placement, known);
        return new Ground(
                article,
                alone ? Placement.PLACER : placement.hand(),
                alone ? BEGAN : reason(placement),
                placement.placedAt(),
                alone ? null : probability(placement),
                placement.evidence().nearest().stream()
                        .filter(near -> known.containsKey(near.articleId()))
                        .map(near -> near(
                                article,
                                near,
                                Objects.requireNonNull(known.get(near.articleId())),
                                Objects.equals(
                                        storyOf.get(near.articleId()),
                                        placement.story().id())))
                        .toList());
    }

    /** Whether those that it was placed with are kept from readers, so that to them it began the story. */
    private boolean isAlone(Placement placement, Map<Long, Article> known) {
        boolean byLikeness =
                placement.hand().equals(Placement.PLACER) || placement.hand().equals(Placement.RULING);
        return byLikeness
                && placement.evidence().nearest().stream().noneMatch(near -> known.containsKey(near.articleId()))
                && !placements.hasPublicBefore(
                        placement.story().id(), placement.placedAt(), placement.articleId(), clock.instant());
    }

    private @Nullable Double probability(Placement placement) {
        Double score = placement.score();
        GivenStory given = placement.evidence().given();
        return score != null ? (Double) sameEvent.probability(score) : given == null ? null : given.probability();
    }

    private Near near(Article article, Why.Near near, Article other, boolean inStory) {
        String words = words(article) + "\n" + words(other);
        List<String> shared = near.shared().stream()
                .filter(word -> words.contains(lower(word)))
                .toList();
        return new Near(other, inStory, sameEvent.probability(near.score()), shared, near.because());
    }

    private static String words(Article article) {
        Content live = article.live().content();
        return lower(live.title() + "\n" + live.bodyText());
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String reason(Placement placement) {
        return switch (placement.hand()) {
            case Placement.PLACER -> placement.score() == null ? BEGAN : "it is like articles of this story";
            case Placement.FILE -> "the file that it came in says which story it belongs to";
            case Placement.RULING -> "editors ruled that it tells the same event as another article here";
            default -> "an editor placed it here";
        };
    }
}
