package stemma.publication;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All that was done to texts in public. */
public interface PublicChanges extends JpaRepository<PublicChange, Long> {

    String OF_TEXT = "select change from PublicChange change where change.textKind = :kind and change.textId = :id ";

    /** How many are shown at a time. */
    int PAGE = 50;

    /** Those before the given one, the newest first. */
    @Query(OF_TEXT + "and change.id < :before order by change.id desc")
    List<PublicChange> page(Publishable.Kind kind, long id, long before, Limit limit);

    /** These, with the words before and after. */
    @Query("select change from PublicChange change join fetch change.revision join fetch change.before"
            + " where change in :changes")
    List<PublicChange> withWords(Collection<PublicChange> changes);

    /** The last ones, the newest first, with what readers saw after each. */
    @Query("select change from PublicChange change join fetch change.revision"
            + " where change.textKind = :kind and change.textId = :id order by change.id desc")
    List<PublicChange> last(Publishable.Kind kind, long id, Limit limit);

    /** The corrections that readers got with a revision, the newest first. */
    @Query("select change from PublicChange change join fetch change.revision join fetch change.before"
            + " where change.textKind = :kind and change.textId = :id and change.revision.id = :revision"
            + " and change.what = stemma.publication.PublicChange.What.CORRECTED order by change.id desc")
    List<PublicChange> corrections(Publishable.Kind kind, long id, long revision);

    /** The notices on texts that readers may know of at this time, before the given one, the newest first. */
    @Query(value = """
            select change.* from public_change change where what = 'CORRECTED' and change.id < :before and case text_kind
                when 'ARTICLE' then exists (select from article where id = change.text_id and state = 'PUBLISHED' and public_from <= :now)
                else exists (select from story where id = change.text_id and state = 'PUBLISHED' and public_from <= :now) end
            order by change.id desc limit :most""", nativeQuery = true)
    List<PublicChange> notices(Instant now, long before, int most);

    boolean existsByTextKindAndTextId(Publishable.Kind kind, long id);

    /** The notices that stand on the page of a text, the oldest first. */
    @Query(OF_TEXT + "and change.what = stemma.publication.PublicChange.What.CORRECTED order by change.id")
    List<PublicChange> notices(Publishable.Kind kind, long id);

    /** The notices that stand on the pages of these texts, the oldest first. */
    @Query("select change from PublicChange change where change.textKind = :kind and change.textId in :ids"
            + " and change.what = stemma.publication.PublicChange.What.CORRECTED order by change.id")
    List<PublicChange> noticesOf(Publishable.Kind kind, Collection<Long> ids);

    @Query(OF_TEXT + "and change.what = stemma.publication.PublicChange.What.WITHDRAWN order by change.id desc")
    List<PublicChange> withdrawals(Publishable.Kind kind, long id, Limit limit);

    /** What readers were told when a text was killed. */
    default PublicChange withdrawal(Publishable text) {
        return withdrawals(text.kind(), text.id(), Limit.of(1)).get(0);
    }

    /** The withdrawals of these texts, the oldest first. */
    @Query("select change from PublicChange change where change.textKind = :kind and change.textId in :ids"
            + " and change.what = stemma.publication.PublicChange.What.WITHDRAWN order by change.id")
    List<PublicChange> withdrawalsOf(Publishable.Kind kind, Collection<Long> ids);
}
