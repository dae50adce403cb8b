package stemma.rearrangement;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Compares where articles would be told with where they are: a story goes on with those who most of its articles are with. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlannedMoves {

    /** How many articles that would be told together are in one story now. */
    private record Overlap(long told, long story) {}

    private final JdbcClient jdbc;

    PlannedMoves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void plan(Rearrangement run) {
        Map<Long, Long> storyOf = stories(run);
        List<Long> told = List.copyOf(storyOf.keySet());
        jdbc.sql(
                        "insert into rearrangement_move (rearrangement_id, article_id, from_story, told_with, to_story, before)"
                                + " select place.rearrangement_id, place.article_id, placement.story_id, place.told_with, goes.story, to_jsonb(placement)"
                                + " from rearrangement_place place join placement on placement.article_id = place.article_id"
                                + " join story on story.id = placement.story_id join article on article.id = placement.article_id"
                                + " left join unnest(:told::bigint[], :stories::bigint[]) as goes (told, story) on goes.told = place.told_with"
                                + " where rearrangement_id = :run and goes.story is distinct from placement.story_id and not "
                                + PlacesAnew.STAYS)
                .param("told", told.toArray(Long[]::new))
                .param("stories", told.stream().map(storyOf::get).toArray(Long[]::new))
                .param("run", run.id())
                .update();
        jdbc.sql("delete from rearrangement_place where rearrangement_id = ?")
                .param(run.id())
                .update();
        jdbc.sql("update rearrangement set state = 'READY' where id = ? and state = 'WORKING'")
                .param(run.id())
                .update();
    }

    /** The story of each company of articles; none for those that begin one. */
    private Map<Long, Long> stories(Rearrangement run) {
        Map<Long, Long> storyOf = new HashMap<>();
        Set<Long> taken = new HashSet<>();
        List<Overlap> overlaps = overlaps(run);
        overlaps.stream().map(Overlap::told).filter(told -> told > 0).forEach(story -> {
            storyOf.put(story, story);
            taken.add(story);
        });
        for (Overlap overlap : overlaps) {
            if (!storyOf.containsKey(overlap.told()) && taken.add(overlap.story())) {
                storyOf.put(overlap.told(), overlap.story());
            }
        }
        return storyOf;
    }

    /** The largest first; of equal ones that which began earlier. */
    private List<Overlap> overlaps(Rearrangement run) {
        return jdbc.sql("""
                        select told_with, story_id from rearrangement_place join placement using (article_id)
                        where rearrangement_id = ? group by told_with, story_id order by count(*) desc, story_id, told_with desc""")
                .param(run.id())
                .query((row, n) -> new Overlap(row.getLong("told_with"), row.getLong("story_id")))
                .list();
    }
}
