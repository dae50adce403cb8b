package stemma.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.GivenStory;

/** Which article is in which story. */
public interface Placements extends JpaRepository<Placement, Long> {

    /** A story's placements, in the order in which its articles came in. */
    @Query("select placement from Placement placement where placement.story.id = :storyId order by placement.articleId")
    List<Placement> ofStory(long storyId);

    /** A story's articles, in the order in which they came in, without the reasons. */
    @Query(
            "select placement.articleId from Placement placement where placement.story.id = :storyId order by placement.articleId")
    List<Long> articlesOf(long storyId);

    /** Those of a story's placements whose articles are older than the given id, the newest first. */
    @Query(
            "select placement from Placement placement where placement.story.id = :storyId and placement.articleId < :before"
                    + " order by placement.articleId desc")
    List<Placement> page(long storyId, long before, Limit limit);

    /** The same of those that readers may see. */
    @Query("select placement from Placement placement join Article article on article.id = placement.articleId"
            + " where placement.story.id = :storyId and placement.articleId < :before and" + Articles.PUBLIC
            + "order by placement.articleId desc")
    List<Placement> publicPage(long storyId, long before, Instant now, Limit limit);

    /** Those of a story's articles that are published, whether their time has come or not, the first to be public first. */
    @Query(
            "select article from Placement placement join Article article on article.id = placement.articleId join fetch article.head"
                    + " where placement.story.id = :storyId and article.publication.state = stemma.publication.State.PUBLISHED"
                    + " order by article.publication.publicFrom, article.id")
    List<Article> publishedFirst(long storyId, Limit limit);

    /** Whether a public article was placed in a story before the given one. */
    @Query(
            "select count(placement) > 0 from Placement placement join Article article on article.id = placement.articleId"
                    + " where placement.story.id = :storyId and (placement.placedAt < :at"
                    + " or placement.placedAt = :at and placement.articleId < :articleId) and" + Articles.PUBLIC)
    boolean hasPublicBefore(long storyId, Instant at, long articleId, Instant now);

    /** Whether an article was put in the story that its file gives. */
    default boolean isAsGiven(long articleId, GivenStory given) {
        return findById(articleId)
                .map(placement -> placement.evidence().given())
                .filter(by -> by.key().equals(given.key()))
                .isPresent();
    }

    /** Whether a story tells an article that is older than the given one. */
    @Query("select count(placement) > 0 from Placement placement"
            + " where placement.story.id = :storyId and placement.articleId < :articleId")
    boolean hasOlder(long storyId, long articleId);

    @Query("""
            select new stemma.story.Placements$Told(placement.story.id, placement.articleId, article.credits.outlet, article.head.content.outlet)
            from Placement placement join Article article on article.id = placement.articleId
            where placement.story.id in :storyIds order by placement.articleId""")
    List<Told> told(Collection<Long> storyIds);

    /** Where these articles are told, without the reasons. */
    @Query("""
            select new stemma.story.Placements$Place(placement.articleId, placement.story.id)
            from Placement placement where placement.articleId in :articleIds""")
    List<Place> places(Collection<Long> articleIds);

    /** In which story an article is. */
    record Place(long articleId, long storyId) {}

    /** How many articles each of these stories has; one without any is not there. */
    @Query("""
            select new stemma.story.Placements$Size(placement.story.id, count(*))
            from Placement placement where placement.story.id in :storyIds group by placement.story.id""")
    List<Size> sizes(Collection<Long> storyIds);

    /** How many articles a story has. */
    record Size(long storyId, long articles) {}

    /** One article of a story, with the record of its outlet and the article's own words for it, where these are known. */
    record Told(
            long storyId,
            long articleId,
            @org.jspecify.annotations.Nullable Long outletId,
            @org.jspecify.annotations.Nullable String outlet) {}
}
