package stemma.story;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All stories, those that became part of another one included. */
public interface Stories extends JpaRepository<Story, Long> {

    String WITH_WORDS =
            "select story from Story story join fetch story.lead lead join fetch lead.head left join fetch story.text ";

    @Query(WITH_WORDS + "where story.slug = :slug")
    Optional<Story> findBySlug(String slug);

    boolean existsBySlug(String slug);

    /** Standing stories older than the given id, newest first. */
    @Query(WITH_WORDS + "where story.mergedInto is null and story.id < :before order by story.id desc")
    List<Story> page(long before, Limit limit);

    @Query(WITH_WORDS + "where story.id in :ids")
    List<Story> withWords(Collection<Long> ids);

    /** The story that tells the article. */
    @Query(
            WITH_WORDS
                    + "where story.id = (select placement.story.id from Placement placement where placement.articleId = :articleId)")
    Story ofArticle(long articleId);

    default Story bySlug(String slug) {
        return findBySlug(slug).orElseThrow(() -> new StoryNotFound(slug));
    }
}
