package stemma.story;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.ArticleReceived;
import stemma.article.ArticleRevised;
import stemma.article.Articles;
import stemma.matching.SameEvent;
import stemma.matching.Similar;
import stemma.matching.StoryScore;
import stemma.matching.Verdict;

/** Puts each new article in the story of its event, in the transaction that brings the article in. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Placer {

    static final String PLACER = "matching";

    private static final int REASONS = 3;
    private static final int WORDS = 12;

    private final Articles articles;
    private final Stories stories;
    private final Placements placements;
    private final Newsdesk newsdesk;
    private final SameEvent sameEvent;
    private final ComparedTexts texts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Placer(
            Articles articles,
            Stories stories,
            Placements placements,
            Newsdesk newsdesk,
            SameEvent sameEvent,
            ComparedTexts texts,
            JdbcClient jdbc,
            Clock clock) {
        this.articles = articles;
        this.stories = stories;
        this.placements = placements;
        this.newsdesk = newsdesk;
        this.sameEvent = sameEvent;
        this.texts = texts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(ArticleReceived received) {
        oneAtATime(jdbc);
        Article article = articles.getReferenceById(received.articleId());
        List<Similar> similar = sameEvent.similar(article.id(), ComparedTexts.of(article));
        Verdict verdict = sameEvent.decide(similar, storiesOf(similar));
        placements.save(placement(article, verdict));
    }

    /** Two reports of a new event that come in at once must not begin two stories. The lock ends with the transaction. */
    static void oneAtATime(JdbcClient jdbc) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('stemma.placing'))")
                .query()
                .listOfRows();
    }

    private Map<Long, Long> storiesOf(List<Similar> similar) {
        return placements.findAllById(similar.stream().map(Similar::article).toList()).stream()
                .collect(Collectors.toMap(
                        Placement::articleId, placement -> placement.story().id()));
    }

    private Placement placement(Article article, Verdict verdict) {
        if (verdict instanceof Verdict.Joins joins) {
            Story story = stories.getReferenceById(joins.story().story());
            story.welcome(article, clock.instant());
            return placed(article, story, joins.story().score(), why(verdict));
        }
        return placed(article, newsdesk.begin(article), null, why(verdict));
    }

    private Placement placed(Article article, Story story, @Nullable Double score, Why why) {
        return new Placement(article.id(), story, PLACER, clock.instant(), score, why);
    }

    /** The nearest articles of the story that it joins, or of the one that it came nearest to. */
    static Why why(Verdict verdict) {
        return verdict.stories().stream().findFirst().map(Placer::why).orElse(new Why(List.of()));
    }

    private static Why why(StoryScore score) {
        return new Why(score.evidence().stream()
                .limit(REASONS)
                .map(similar -> new Why.Near(similar.article(), similar.score(), shared(similar)))
                .toList());
    }

    private static List<String> shared(Similar similar) {
        return Stream.concat(similar.evidence().names().stream(), similar.evidence().terms().stream())
                .distinct()
                .limit(WORDS)
                .toList();
    }

    /** The article's new words are what later reports are compared with. */
    @EventListener
    void on(ArticleRevised revised) {
        texts.refresh(revised.articleId());
        stories.ofArticle(revised.articleId()).touch(clock.instant());
    }
}
