package stemma.story;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.PublicArticles;
import stemma.publication.PublicChanges;
import stemma.publication.PublicOrder;
import stemma.publication.Publishable.Kind;
import stemma.publication.State;
import stemma.publication.TextWithdrawn;
import stemma.revision.Revision;
import stemma.story.PublicStory.PublicReport;

/**
 * Stories as readers may know them at this moment. A story is public when it is published, its time has come, and so has that
 * of one of its articles; of the articles that are not public nothing shows, neither a count nor a word nor a time.
 */
@Component
@Transactional(readOnly = true)
public class PublicStories {

    private static final String PAGE = """
            select id from story where state = 'PUBLISHED' and merged_into is null
                and public_from <= :now and (public_from, id) < (:from, :before)
                and exists (select from placement join article on article.id = article_id
                    where story_id = story.id and article.state = 'PUBLISHED' and article.public_from <= :now)
            order by public_from desc, id desc limit :most""";

    private static final String REPORTS = """
            select story_id, article.id, case when live_id is null then outlet_id end as outlet_id, outlet,
                greatest(article.public_from, article.updated_at) as updated
            from placement join article on article.id = article_id
                join revision on revision.id = coalesce(live_id, head_id)
            where story_id %s and article.state = 'PUBLISHED' and article.public_from <= :now
            order by article.id""";

    /** One story is asked for by far the most: of a number PostgreSQL keeps its plan, of an array it does not. */
    private static final String REPORTS_OF_ONE = REPORTS.formatted("= :ids");

    private static final String REPORTS_OF_SOME = REPORTS.formatted("= any(:ids::bigint[])");

    private final Stories stories;
    private final PublicArticles articles;
    private final PublicChanges changes;
    private final PublicOrder order;
    private final JdbcClient jdbc;
    private final Clock clock;

    PublicStories(
            Stories stories,
            PublicArticles articles,
            PublicChanges changes,
            PublicOrder order,
            JdbcClient jdbc,
            Clock clock) {
        this.stories = stories;
        this.articles = articles;
        this.changes = changes;
        this.order = order;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that went public before the given one, the last first. */
    public List<PublicStory> page(long before, int most) {
        Instant now = clock.instant();
        PublicOrder.After after = order.after(Kind.STORY, before, now);
        return of(jdbc.sql(PAGE)
                .param("now", Timestamp.from(now))
                .param("from", Timestamp.from(after.from()))
                .param("before", after.id())
                .param("most", most)
                .query(Long.class)
                .list());
    }

    /**
     * The story at an address: of one that became part of another, that one.
     *
     * @throws StoryNotFound if there is none, or readers may not know of it
     * @throws TextWithdrawn if it was public and has been killed
     */
    public PublicStory bySlug(String slug) {
        Story addressed = stories.findWithLiveWords(slug).orElseThrow(() -> new StoryNotFound(slug));
        if (addressed.publication().state() == State.KILLED) {
            throw new TextWithdrawn(changes.withdrawal(addressed));
        }
        Story standing = addressed.standing();
        boolean known = standing.is(addressed) || addressed.publication().isPublic(clock.instant());
        if (known && standing.publication().state() == State.KILLED) {
            throw new TextWithdrawn(changes.withdrawal(standing));
        }
        return Optional.of(standing)
                .filter(story -> known && story.publication().isPublic(clock.instant()))
                .flatMap(this::of)
                .orElseThrow(() -> new StoryNotFound(slug));
    }

    /** Those it is told from, in the order in which they came in. */
    public List<Article> articles(PublicStory story) {
        Set<Long> told = Set.copyOf(story.articleIds());
        return stories.publicArticles(story.id(), clock.instant()).stream()
                .filter(article -> told.contains(article.id()))
                .toList();
    }

    /** The story that tells a public article, if it is public too. */
    public Optional<PublicStory> ofArticle(long articleId) {
        Story story = stories.ofArticle(articleId);
        return story.publication().isPublic(clock.instant())
                ? of(List.of(story.id())).stream().findFirst()
                : Optional.empty();
    }

    /** Which story tells an article, public or not. */
    public long idByArticle(long articleId) {
        return stories.ofArticle(articleId).id();
    }

    /** Those among them that readers may know of, in the given order. */
    public List<PublicStory> among(List<Long> ids) {
        Instant now = clock.instant();
        return of(ids).stream()
                .filter(story -> story.story().mergedInto() == null
                        && story.story().publication().isPublic(now))
                .toList();
    }

    /** What readers see of a story once it is public; nothing where none of its articles is. */
    public Optional<Revision> seen(Story story) {
        return of(List.of(story.id())).stream().findFirst().map(PublicStory::shown);
    }

    /** What a story that became part of the given one was called, as far as readers may know that. */
    public Optional<String> formerTitle(String slug, PublicStory now) {
        return stories.findBySlug(slug)
                .filter(other -> other.mergedInto() != null
                        && other.publication().isPublic(clock.instant())
                        && other.standing().is(now.story()))
                .flatMap(other -> Optional.ofNullable(other.liveText())
                        .or(() -> articles.among(List.of(other.lead().id())).stream()
                                .findFirst()
                                .map(Article::live)))
                .map(revision -> revision.content().title());
    }

    /** When the last of the merges was made along which a former address leads. */
    public Instant mergedSince(String former) {
        Story story = stories.findBySlug(former).orElseThrow(() -> new StoryNotFound(former));
        Instant last = story.changedAt();
        for (Story whole = story.mergedInto();
                whole != null && whole.mergedInto() != null;
                whole = whole.mergedInto()) {
            last = whole.changedAt().isAfter(last) ? whole.changedAt() : last;
        }
        return last;
    }

    /** Those that have a public article, in the given order; whether they are published is for the caller to know. */
    public List<PublicStory> of(List<Long> ids) {
        Map<Long, List<PublicReport>> reports = reports(ids);
        return reports.isEmpty() ? List.of() : of(ids, stories.withLiveWords(reports.keySet()), reports);
    }

    private Optional<PublicStory> of(Story story) {
        List<Long> ids = List.of(story.id());
        Map<Long, List<PublicReport>> reports = reports(ids);
        return of(ids, reports.isEmpty() ? List.of() : List.of(story), reports).stream()
                .findFirst();
    }

    private List<PublicStory> of(List<Long> ids, List<Story> known, Map<Long, List<PublicReport>> reports) {
        Map<Long, Story> byId = known.stream().collect(Collectors.toMap(Story::id, Function.identity()));
        Map<Long, Article> leads = otherLeads(known, reports);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(byId.get(id)))
                .map(story -> new PublicStory(
                        story,
                        leads.getOrDefault(story.id(), story.lead()),
                        Objects.requireNonNull(reports.get(story.id()))))
                .toList();
    }

    /** By the story, for those whose own lead readers may not know of. */
    private Map<Long, Article> otherLeads(List<Story> known, Map<Long, List<PublicReport>> reports) {
        Map<Long, Long> first = known.stream()
                .filter(story -> !story.lead().publication().isPublic(clock.instant()))
                .collect(Collectors.toMap(
                        Story::id,
                        story -> Objects.requireNonNull(reports.get(story.id()))
                                .get(0)
                                .articleId()));
        Map<Long, Article> byId =
                articles.among(first.values()).stream().collect(Collectors.toMap(Article::id, Function.identity()));
        return first.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> Objects.requireNonNull(byId.get(entry.getValue()))));
    }

    private Map<Long, List<PublicReport>> reports(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        boolean one = ids.size() == 1;
        return jdbc
                .sql(one ? REPORTS_OF_ONE : REPORTS_OF_SOME)
                .param("ids", one ? ids.iterator().next() : ids.toArray(Long[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> new PublicReport(
                        row.getLong("story_id"),
                        row.getLong("id"),
                        row.getObject("outlet_id", Long.class),
                        row.getString("outlet"),
                        row.getTimestamp("updated").toInstant()))
                .list()
                .stream()
                .collect(Collectors.groupingBy(PublicReport::storyId));
    }
}
