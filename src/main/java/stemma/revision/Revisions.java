package stemma.revision;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All revisions, of articles and of stories. */
public interface Revisions extends JpaRepository<Revision, Long> {

    /** The history that ends in the given revision, newest first. */
    @Query(nativeQuery = true, value = """
                    with recursive history as (
                        select revision.* from revision where id = :head
                        union all
                        select earlier.* from revision earlier join history on earlier.id = history.previous_id)
                    select * from history order by number desc""")
    List<Revision> history(long head);

    /** The revision with this id, if it is part of the history that ends in the given one. */
    default Revision inHistory(long head, long id) {
        return findById(id).filter(revision -> leadsTo(head, id)).orElseThrow(() -> new RevisionNotFound(id));
    }

    /** Whether a revision is among those that came before the head, or the head itself; reads no words. */
    @Query(nativeQuery = true, value = """
                    with recursive history as (
                        select id, previous_id from revision where id = :head
                        union all
                        select earlier.id, earlier.previous_id
                        from revision earlier join history on earlier.id = history.previous_id)
                    select exists (select from history where id = :id)""")
    boolean leadsTo(long head, long id);
}
