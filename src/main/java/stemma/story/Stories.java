package stemma.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import stemma.article.Article;
import stemma.article.Articles;

/** All stories, those that became part of another one included. */
public interface Stories extends JpaRepository<Story, Long> {

    String WITH_WORDS =
            "select story from Story story join fetch story.lead lead join fetch lead.head left join fetch story.text ";

    String WITH_LIVE_WORDS =
            "select story from Story story join fetch story.lead lead join fetch lead.head left join fetch lead.publication.live"
                    + " left join fetch story.text left join fetch story.publication.live ";

    @Query(WITH_WORDS + "where story.slug = :slug")
    Optional<Story> findBySlug(String slug);

    boolean existsBySlug(String slug);

    /** Standing stories older than the given id, newest first. */
    @Query(WITH_WORDS + "where story.mergedInto is null and story.id < :before order by story.id desc")
    List<Story> page(long before, Limit limit);

    /** With the words that readers see. */
    @Query(WITH_LIVE_WORDS + "where story.id in :ids")
    List<Story> withLiveWords(Collection<Long> ids);

    /** The same by its address. */
    @Query(WITH_LIVE_WORDS + "where story.slug = :slug")
    Optional<Story> findWithLiveWords(String slug);

    /**
     * The articles of a story that readers may see, in the order in which they came in: by one number, for Hibernate works out
     * anew what a list of them comes to in SQL.
     */
    @Query(Articles.WITH_LIVE_WORDS + Articles.PUBLIC
            + "and article.id in (select placement.articleId from Placement placement where placement.story.id = :id)"
            + " order by article.id")
    List<Article> publicArticles(long id, Instant now);

    @Query(WITH_WORDS + "where story.id in :ids")
    List<Story> withWords(Collection<Long> ids);

    /** The story that tells the article. */
    @Query(
            WITH_WORDS
                    + "where story.id = (select placement.story.id from Placement placement where placement.articleId = :articleId)")
    Story ofArticle(long articleId);

    /** The story that had an address before it was public. */
    @Query(value = "select story_id from story_address where slug = :slug", nativeQuery = true)
    Optional<Long> formerly(String slug);

    /** A new one that an article leads. */
    default Story begin(Article article, Instant at) {
        return begin(
                Following.wished(article).free(taken -> isTaken(taken, null)).text(), article, at);
    }

    /** The same at an address that is known to be free. */
    default Story begin(String free, Article article, Instant at) {
        return save(new Story(free, article, at));
    }

    /** Whether another story has an address, or had it and may get it back. */
    default boolean isTaken(String slug, @Nullable Story by) {
        return existsBySlug(slug)
                || formerly(slug).filter(id -> by == null || id != by.id()).isPresent();
    }

    /** Also by an address from before it was public: for the desk, as readers may not know of that. */
    default Story bySlug(String slug) {
        return findBySlug(slug)
                .or(() -> formerly(slug)
                        .flatMap(id -> withWords(List.of(id)).stream().findFirst()))
                .orElseThrow(() -> new StoryNotFound(slug));
    }
}
