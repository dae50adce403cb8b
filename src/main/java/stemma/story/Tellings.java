package stemma.story;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.bulk.BulkRows;
import stemma.bulk.BulkTables;

/** Reads and writes many stories at once, while articles come to them. */
@Component
class Tellings {

    private final BulkTables tables;
    private final JdbcClient jdbc;

    Tellings(BulkTables tables, JdbcClient jdbc) {
        this.tables = tables;
        this.jdbc = jdbc;
    }

    /** In which story each of the articles is, if it is in one. */
    Map<Long, Long> storiesOf(Collection<Long> articles) {
        Map<Long, Long> stories = new HashMap<>();
        jdbc.sql("select article_id, story_id from placement where article_id = any(?::bigint[])")
                .param(articles.toArray(Long[]::new))
                .query(row -> {
                    stories.put(row.getLong("article_id"), row.getLong("story_id"));
                });
        return stories;
    }

    /** Those of the stories that are there. */
    Map<Long, Telling> of(Collection<Long> stories) {
        Map<Long, Telling> tellings = new HashMap<>();
        jdbc.sql("""
                        select story.id, text_id is not null as worded, lead_id, headline,
                            case when headline is null then body -> 0 ->> 'text' end as opening
                        from story join article lead on lead.id = lead_id join revision on revision.id = coalesce(text_id, lead.head_id)
                        where story.id = any(?::bigint[])""").param(stories.toArray(Long[]::new)).query(row -> {
            tellings.put(
                    row.getLong("id"),
                    new Telling(
                            row.getLong("id"),
                            row.getBoolean("worded"),
                            row.getLong("lead_id"),
                            row.getString("headline"),
                            row.getString("opening")));
        });
        return tellings;
    }

    void save(Collection<Telling> tellings, Instant now) {
        try (BulkRows rows =
                tables.into("story", "id", "slug", "lead_id", "created_at", "changed_at", "lock_version")) {
            tellings.stream()
                    .filter(telling -> telling.slug() != null)
                    .forEach(telling -> rows.row(telling.story(), telling.slug(), telling.lead(), now, now, 0));
        }
        List<Telling> changed =
                tellings.stream().filter(telling -> telling.slug() == null).toList();
        jdbc.sql("""
                        update story set lead_id = now.lead, changed_at = ?, lock_version = lock_version + 1
                        from unnest(?::bigint[], ?::bigint[]) as now (story, lead) where story.id = now.story""")
                .params(
                        Timestamp.from(now),
                        changed.stream().map(Telling::story).toArray(Long[]::new),
                        changed.stream().map(Telling::lead).toArray(Long[]::new))
                .update();
    }
}
