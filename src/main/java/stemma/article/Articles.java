package stemma.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

/** All articles. */
public interface Articles extends JpaRepository<Article, Long> {

    @Query("select article from Article article join fetch article.head where article.slug = :slug")
    Optional<Article> findBySlug(String slug);

    /** The article of a source, which is known by its key within its collection. */
    @Query(
            "select article from Article article where article.collectionId = :collection and article.sourceKey = :sourceKey")
    Optional<Article> findBySourceKey(long collection, String sourceKey);

    /** The slug of the article of the source that sent this report. */
    @Query("""
            select article.slug from Article article, Report report
            where report.id = :report and article.collectionId = report.collectionId and article.sourceKey = report.sourceKey""")
    Optional<String> slugOfReport(long report);

    /** Somebody has touched what belongs to the article, if not its own row: an undo of its import must see that. */
    @Modifying
    @Query(nativeQuery = true, value = "update article set lock_version = lock_version + 1 where id = :id")
    void touch(long id);

    boolean existsBySlug(String slug);

    /** Articles older than the given id, newest first. */
    @Query(
            "select article from Article article join fetch article.head where article.id < :before order by article.id desc")
    List<Article> page(long before, Limit limit);

    /** What readers may see at this time: without what is not published, not yet, or no longer. */
    String PUBLIC =
            " article.publication.state = stemma.publication.State.PUBLISHED and article.publication.publicFrom <= :now ";

    String WITH_LIVE_WORDS =
            "select article from Article article join fetch article.head left join fetch article.publication.live where ";

    /** Those that readers may see, from a place in their order on. */
    @Query(WITH_LIVE_WORDS + PUBLIC + "and (article.publication.publicFrom, article.id) < (:from, :before)"
            + " order by article.publication.publicFrom desc, article.id desc")
    List<Article> publicPage(Instant now, Instant from, long before, Limit limit);

    /** Those among them that readers may see, in the order in which they came in. */
    @Query(WITH_LIVE_WORDS + PUBLIC + "and article.id in :ids order by article.id")
    List<Article> publicAmong(Collection<Long> ids, Instant now);

    @Query(WITH_LIVE_WORDS + "article.slug = :slug")
    Optional<Article> findWithLiveWords(String slug);

    @Query("select article from Article article join fetch article.head where article.id in :ids order by article.id")
    List<Article> findAllWithHead(Collection<Long> ids);

    /** The articles with most to look at, from the given place on. */
    @Query("""
            select article from Article article join fetch article.head
            where (article.warningCount, article.id) < (:warnings, :before)
            order by article.warningCount desc, article.id desc""")
    List<Article> needingAttention(int warnings, long before, Limit limit);

    @Query("select article from Article article join fetch article.head where article.slug in :slugs")
    List<Article> findAllBySlug(Collection<String> slugs);

    /** Those with these slugs, in their order. */
    default List<Article> bySlugs(Collection<String> slugs) {
        Map<String, Article> found =
                findAllBySlug(slugs).stream().collect(Collectors.toMap(Article::slug, Function.identity()));
        return slugs.stream()
                .map(slug -> Optional.ofNullable(found.get(slug)).orElseThrow(() -> new ArticleNotFound(slug)))
                .toList();
    }

    default Article bySlug(String slug) {
        return findBySlug(slug).orElseThrow(() -> new ArticleNotFound(slug));
    }
}
