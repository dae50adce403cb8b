package stemma.placing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The stories that files give. Which one a key stands for is not stored: it is the story in which the first article stands that
 * was placed by it and that was not killed since, so that merges, moves and imports that are taken back need no second account.
 */
@Component
class GivenStories {

    /** What files of a collection call a story. */
    record Name(long collection, String key) {}

    private final JdbcClient jdbc;

    GivenStories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the names under which articles stand in a story. */
    Map<Name, Long> of(Collection<Name> names) {
        Map<Name, Long> stories = new HashMap<>();
        if (names.isEmpty()) {
            return stories;
        }
        List<Name> asked = names.stream().distinct().toList();
        jdbc.sql("""
                        select collection, key, story_id
                        from unnest(:collections::bigint[], :keys::text[]) as asked (collection, key)
                        cross join lateral (
                            select story_id from placement join article on article.id = article_id
                                join story on story.id = story_id and story.state <> 'KILLED'
                            where evidence -> 'given' ->> 'key' = asked.key and collection_id = asked.collection
                            order by article_id limit 1
                        ) as first""")
                .param("collections", asked.stream().map(Name::collection).toArray(Long[]::new))
                .param("keys", asked.stream().map(Name::key).toArray(String[]::new))
                .query(row -> {
                    stories.put(new Name(row.getLong("collection"), row.getString("key")), row.getLong("story_id"));
                });
        return stories;
    }
}
