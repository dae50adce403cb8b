package stemma.placing;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.ArticleReceived;
import stemma.article.ArticleRevised;
import stemma.article.Articles;
import stemma.article.GivenStory;
import stemma.matching.SameEvent;
import stemma.matching.Similar;
import stemma.matching.Verdict;
import stemma.ruling.Law;
import stemma.ruling.Laws;
import stemma.ruling.Suggestions;
import stemma.story.ArticlesPlaced;
import stemma.story.Following;
import stemma.story.Placement;
import stemma.story.Placements;
import stemma.story.Stories;
import stemma.story.Story;
import stemma.story.Tellings;
import stemma.story.Why;

/** Puts each new article in the story of its event, in the transaction that brings the article in. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Placer {

    private final Articles articles;
    private final Stories stories;
    private final Placements placements;
    private final SameEvent sameEvent;
    private final ComparedTexts texts;
    private final Laws laws;
    private final GivenStories named;
    private final Suggestions suggestions;
    private final Tellings tellings;
    private final Following following;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Placer(
            Articles articles,
            Stories stories,
            Placements placements,
            SameEvent sameEvent,
            ComparedTexts texts,
            Laws laws,
            GivenStories named,
            Suggestions suggestions,
            Tellings tellings,
            Following following,
            ApplicationEventPublisher events,
            Clock clock) {
        this.articles = articles;
        this.stories = stories;
        this.placements = placements;
        this.sameEvent = sameEvent;
        this.texts = texts;
        this.laws = laws;
        this.named = named;
        this.suggestions = suggestions;
        this.tellings = tellings;
        this.following = following;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(ArticleReceived received) {
        tellings.oneAtATime();
        Article article = articles.getReferenceById(received.articleId());
        List<Similar> similar = sameEvent.similar(article.id(), ComparedTexts.of(article));
        Law law = laws.law(article);
        Map<Long, Long> storyOf = storiesOf(similar, law);
        Optional<Long> given = standing(article, received.story());
        Set<Long> closed = closed(law, storyOf, given);
        Optional<Long> ruled = law.together().stream()
                .sorted()
                .map(storyOf::get)
                .filter(story -> story != null && !closed.contains(story))
                .findFirst();
        List<Similar> open = similar.stream()
                .filter(one -> !closed.contains(storyOf.get(one.article())))
                .toList();
        Verdict verdict = sameEvent.decide(open, storyOf);
        long story = place(article, verdict, received.story(), given, ruled, closed)
                .story()
                .id();
        following.welcomed(List.of(story));
        events.publishEvent(new ArticlesPlaced(List.of(story)));
    }

    /** Stories of which editors ruled that it is not told there, and those that readers are told were withdrawn. */
    private Set<Long> closed(Law law, Map<Long, Long> storyOf, Optional<Long> given) {
        Set<Long> closed = tellings.killed(
                Stream.concat(storyOf.values().stream(), given.stream()).toList());
        law.apart().stream().map(storyOf::get).filter(Objects::nonNull).forEach(closed::add);
        return closed;
    }

    /** Where editors said, or else where its file says, or else where its words belong. */
    private Placement place(
            Article article,
            Verdict verdict,
            @Nullable GivenStory given,
            Optional<Long> standing,
            Optional<Long> ruled,
            Set<Long> closed) {
        if (ruled.isPresent()) {
            boolean agrees = standing.isEmpty() || standing.equals(ruled);
            return placements.save(ruled(article, ruled.get(), agrees ? given : null));
        }
        if (given == null || standing.filter(closed::contains).isPresent()) {
            Placement as = placements.save(placement(article, verdict));
            suggestions.ask(suggestions.question(article.id(), verdict).stream().toList(), Placement.PLACER);
            return as;
        }
        Placement as = placements.save(given(article, standing, verdict, given));
        suggestions.ask(
                suggestions.beside(article.id(), verdict, as.story().id()).stream()
                        .toList(),
                Placement.PLACER);
        return as;
    }

    private Optional<Long> standing(Article article, @Nullable GivenStory given) {
        if (given == null) {
            return Optional.empty();
        }
        return named.of(List.of(new GivenStories.Name(article.collectionId(), given.key()))).values().stream()
                .findFirst();
    }

    /** With the articles that editors ruled to tell the same, whatever it is like. */
    private Placement ruled(Article article, long id, @Nullable GivenStory given) {
        Story story = joined(article, id);
        return new Placement(article.id(), story, Placement.RULING, clock.instant(), null, new Why(List.of(), given));
    }

    /** In the story that its file gives, whatever it is like; the first of a story begins it. */
    private Placement given(Article article, Optional<Long> standing, Verdict verdict, GivenStory given) {
        Story story = standing.map(id -> joined(article, id)).orElseGet(() -> stories.begin(article, clock.instant()));
        Why why = Why.of(verdict, given, story.id(), standing.isEmpty());
        return new Placement(article.id(), story, Placement.FILE, clock.instant(), null, why);
    }

    private Map<Long, Long> storiesOf(List<Similar> similar, Law law) {
        Set<Long> articles = new HashSet<>(law.together());
        articles.addAll(law.apart());
        similar.forEach(one -> articles.add(one.article()));
        return placements.findAllById(articles).stream()
                .collect(Collectors.toMap(
                        Placement::articleId, placement -> placement.story().id()));
    }

    private Placement placement(Article article, Verdict verdict) {
        if (verdict instanceof Verdict.Joins joins) {
            Story story = joined(article, joins.story().story());
            return placed(article, story, joins.story().score(), Why.of(verdict));
        }
        return placed(article, stories.begin(article, clock.instant()), null, Why.of(verdict));
    }

    /** A story that shows nothing of the newcomer is not written, so that only a lock tells that it was merged meanwhile. */
    private Story joined(Article article, long id) {
        tellings.hold(List.of(id));
        Story story = stories.getReferenceById(id);
        story.welcome(article, clock.instant());
        return story;
    }

    private Placement placed(Article article, Story story, @Nullable Double score, Why why) {
        return new Placement(article.id(), story, Placement.PLACER, clock.instant(), score, why);
    }

    /** The article's new words are what later reports are compared with, and may be like another story than the old ones. */
    @EventListener
    void on(ArticleRevised revised) {
        texts.refresh(revised.articleId());
        Story story = stories.ofArticle(revised.articleId());
        Article article = articles.getReferenceById(revised.articleId());
        if (!article.publication().held()) {
            story.touchFor(article, clock.instant());
        }
        askAnew(revised.articleId(), story);
    }

    /** Moves nothing: where the article is, readers have seen it. */
    private void askAnew(long article, Story story) {
        suggestions.forget(article);
        List<Similar> similar = sameEvent.like(article);
        Map<Long, Long> storyOf = storiesOf(similar, Law.NONE);
        boolean alone = placements.articlesOf(story.id()).size() == 1;
        List<Similar> elsewhere = similar.stream()
                .filter(one -> !Objects.equals(storyOf.get(one.article()), story.id()))
                .toList();
        sameEvent.decide(elsewhere, storyOf).stories().stream()
                .findFirst()
                .filter(near -> alone ? sameEvent.isWorthAsking(near) : sameEvent.isNear(near))
                .ifPresent(near -> suggestions.ask(List.of(new Suggestions.Question(article, near)), Placement.PLACER));
    }
}
