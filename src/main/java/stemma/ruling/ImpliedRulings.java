package stemma.ruling;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.story.Homes;
import stemma.story.Story;
import stemma.story.Who;

/** What moving articles by hand says about them: that they do not tell the same as those they left. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ImpliedRulings {

    private final Homes homes;
    private final JdbcClient jdbc;

    ImpliedRulings(Homes homes, JdbcClient jdbc) {
        this.homes = homes;
        this.jdbc = jdbc;
    }

    /** One article is kept from all that stay; of many each from the other story's lead, so that rulings stay few. */
    public void remember(long done, Set<Long> moving, Story source, Story target, Who who) {
        String note = "taken out of “" + source.title() + "”";
        if (moving.size() == 1) {
            imply(done, moving, homes.members(source), note, who);
        } else {
            imply(done, moving, Set.of(source.lead().id()), note, who);
            imply(done, Set.of(target.lead().id()), homes.members(source), note, who);
        }
    }

    /** Those that leave are not told with those that stay, by whatever import they come again. */
    private void imply(long regrouping, Collection<Long> leaving, Collection<Long> staying, String note, Who who) {
        jdbc.sql("""
                        insert into ruling (one_collection, one_source, other_collection, other_source, same, note, ruled_by, ruled_at, implied_by)
                        select pair.*, false, :note, :by, :at, :regrouping
                        from article gone join article stays on stays.id = any(:staying::bigint[])
                        cross join lateral (
                            select * from (values (gone.collection_id, gone.source_key, stays.collection_id, stays.source_key),
                                (stays.collection_id, stays.source_key, gone.collection_id, gone.source_key)) as side (oc, os, tc, ts)
                            where (oc, os) < (tc, ts)) as pair
                        where gone.id = any(:leaving::bigint[])
                        on conflict do nothing""")
                .param("note", note)
                .param("by", who.name())
                .param("at", Timestamp.from(who.at()))
                .param("regrouping", regrouping)
                .param("leaving", leaving.toArray(Long[]::new))
                .param("staying", staying.toArray(Long[]::new))
                .update();
    }

    /** Moving articles to others by hand counts more than what earlier moves implied about them; says which gave way. */
    public List<Long> giveWay(Collection<Long> coming, Story there, Who who) {
        return jdbc.sql("""
                        update ruling set withdrawn_by = :by, withdrawn_at = :at where id in (
                            select made.id from article came join placement on story_id = :there
                            join article told on told.id = placement.article_id
                            join ruling made on made.withdrawn_at is null and made.implied_by is not null
                                and made.one_collection = came.collection_id and made.one_source = came.source_key
                                and made.other_collection = told.collection_id and made.other_source = told.source_key
                            where came.id = any(:coming::bigint[])
                            union all
                            select made.id from article came join placement on story_id = :there
                            join article told on told.id = placement.article_id
                            join ruling made on made.withdrawn_at is null and made.implied_by is not null
                                and made.other_collection = came.collection_id and made.other_source = came.source_key
                                and made.one_collection = told.collection_id and made.one_source = told.source_key
                            where came.id = any(:coming::bigint[]))
                        returning id""")
                .param("by", who.name())
                .param("at", Timestamp.from(who.at()))
                .param("there", there.id())
                .param("coming", coming.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    public void gaveWay(Collection<Long> rulings, long regrouping) {
        jdbc.sql("update ruling set withdrawn_through = ? where id = any(?::bigint[])")
                .params(regrouping, rulings.toArray(Long[]::new))
                .update();
    }

    /** What comes home by an undoing meets others; what brought one of the two there later than the ruling stands for that. */
    public void gaveWay(Collection<Long> rulings) {
        jdbc.sql("""
                        update ruling set withdrawn_through = (
                            select max(regrouping.id) from regrouping join regrouping_move on regrouping_id = regrouping.id
                            join article on article.id = article_id
                            where undone_at is null and regrouping.id > implied_by and (collection_id, source_key) in (
                                (one_collection, one_source), (other_collection, other_source)))
                        where id = any(?::bigint[])""").param(rulings.toArray(Long[]::new)).update();
    }

    /** With a regrouping goes what it implied. */
    public void withdraw(long regrouping, Who who) {
        jdbc.sql("update ruling set withdrawn_by = ?, withdrawn_at = ? where implied_by = ? and withdrawn_at is null")
                .params(who.name(), Timestamp.from(who.at()), regrouping)
                .update();
    }

    /** What gave way to a regrouping that is undone holds again, unless the two are told together all the same. */
    public void restore(long regrouping) {
        jdbc.sql("""
                        update ruling set withdrawn_by = null, withdrawn_at = null, withdrawn_through = null
                        from regrouping where withdrawn_through = ? and regrouping.id = implied_by and undone_at is null
                        and not exists (select from ruling other where other.withdrawn_at is null
                            and other.one_collection = ruling.one_collection and other.one_source = ruling.one_source
                            and other.other_collection = ruling.other_collection and other.other_source = ruling.other_source)
                        and not exists (select from article one join placement here on here.article_id = one.id
                            join placement there on there.story_id = here.story_id join article other on other.id = there.article_id
                            where one.collection_id = one_collection and one.source_key = one_source
                            and other.collection_id = other_collection and other.source_key = other_source)""").param(regrouping).update();
    }
}
