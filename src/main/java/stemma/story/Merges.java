package stemma.story;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All merges of stories. */
public interface Merges extends JpaRepository<Merge, Long> {

    /** The merges that stand and that made the story what it is, newest first. */
    @Query("""
            select merge from Merge merge join fetch merge.absorbed absorbed
            join fetch absorbed.lead lead join fetch lead.head left join fetch absorbed.text
            where merge.survivor.id = :storyId and merge.undoneAt is null order by merge.id desc""")
    List<Merge> standing(long storyId);

    /** Whether the story is part of another one by a merge, not only since none of its articles is left. */
    @Query("select count(merge) > 0 from Merge merge where merge.absorbed.id = :storyId and merge.undoneAt is null")
    boolean holds(long storyId);

    default Merge byId(long id) {
        return findById(id).orElseThrow(() -> new MergeNotFound(id));
    }
}
