package stemma.story;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.bulk.BulkRows;
import stemma.bulk.BulkTables;
import stemma.publication.Imports;
import stemma.publication.PublicationSettings;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes many stories at once, while articles come to them. */
@Component
public class Tellings {

    private final BulkTables tables;
    private final PublicationSettings settings;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Tellings(BulkTables tables, PublicationSettings settings, JdbcClient jdbc, JsonMapper json) {
        this.tables = tables;
        this.settings = settings;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether nobody else places, merges or rules at this moment; nobody will until the transaction ends. */
    public boolean onlyOne() {
        return jdbc.sql(
                        "select pg_try_advisory_xact_lock(hashtext('stemma.placing')) and pg_try_advisory_xact_lock(hashtext('stemma.rulings'))")
                .query(Boolean.class)
                .single();
    }

    /** Two reports of a new event that come in at once must not begin two stories. The lock ends with the transaction. */
    public void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('stemma.placing'))")
                .query()
                .listOfRows();
    }

    /** Numbers for stories that are yet to be saved. */
    public List<Long> numbers(int many) {
        return tables.numbers("story", many);
    }

    /** In which story each of the articles is, if it is in one. */
    public Map<Long, Long> storiesOf(Collection<Long> articles) {
        Map<Long, Long> stories = new HashMap<>();
        jdbc.sql("select article_id, story_id from placement where article_id = any(?::bigint[])")
                .param(articles.toArray(Long[]::new))
                .query(row -> {
                    stories.put(row.getLong("article_id"), row.getLong("story_id"));
                });
        return stories;
    }

    /** Those of the stories that are there; nobody regroups them until the transaction ends. */
    public Map<Long, Telling> of(Collection<Long> stories) {
        Map<Long, Telling> tellings = new HashMap<>();
        hold(stories);
        jdbc.sql("""
                        select story.id, text_id is not null or (:drafts and story.state = 'PUBLISHED') as worded, lead_id, headline,
                            case when headline is null then body -> 0 ->> 'text' end as opening
                        from story join article lead on lead.id = lead_id join revision on revision.id = coalesce(text_id, lead.head_id)
                        where story.id = any(:ids::bigint[])""")
                .param("drafts", drafts())
                .param("ids", stories.toArray(Long[]::new))
                .query(row -> {
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

    /** Readers know nothing of articles that wait, so nothing of a public story may tell that they came. */
    private boolean drafts() {
        return settings.imports() == Imports.DRAFT;
    }

    /** Those that were there and that readers do not see, though an article that came to them may be public. */
    public List<Long> waiting(Collection<Telling> tellings, Instant now) {
        Long[] ids = tellings.stream()
                .filter(telling -> telling.slug() == null)
                .map(Telling::story)
                .toArray(Long[]::new);
        return jdbc.sql("select id from story where id = any(?::bigint[]) and state in ('DRAFT', 'PUBLISHED')"
                        + " and (address_known_from is null or address_known_from > ?)")
                .params(ids, Timestamp.from(now))
                .query(Long.class)
                .list();
    }

    /** Nothing is put in these: readers are told at their addresses that they were withdrawn. */
    public Set<Long> killed(Collection<Long> stories) {
        return new HashSet<>(jdbc.sql("select id from story where id = any(?::bigint[]) and state = 'KILLED'")
                .param(stories.stream().distinct().toArray(Long[]::new))
                .query(Long.class)
                .list());
    }

    /**
     * Nobody merges or withdraws these until the transaction ends. If an editor was faster, the import has to look again where
     * its articles belong.
     */
    public void hold(Collection<Long> stories) {
        boolean closed = jdbc.sql(
                        "select merged_into is not null or state = 'KILLED' from story where id = any(?::bigint[])"
                                + " order by id for no key update")
                .param(stories.toArray(Long[]::new))
                .query(Boolean.class)
                .list()
                .contains(true);
        if (closed) {
            throw new OptimisticLockingFailureException("a story was merged or withdrawn meanwhile");
        }
    }

    /** Those that are new, and who leads the others now. */
    public void save(Collection<Telling> tellings, Instant now) {
        try (BulkRows rows = tables.into(
                "story",
                "id",
                "slug",
                "lead_id",
                "state",
                "public_from",
                "address_known_from",
                "created_at",
                "changed_at",
                "lock_version")) {
            tellings.stream()
                    .filter(telling -> telling.slug() != null)
                    .forEach(telling -> rows.row(
                            telling.story(),
                            telling.slug(),
                            telling.lead(),
                            settings.imports().state().name(),
                            drafts() ? null : now,
                            drafts() ? null : now,
                            now,
                            now,
                            0));
        }
        List<Telling> changed =
                tellings.stream().filter(telling -> telling.slug() == null).toList();
        jdbc.sql("""
                        update story set lead_id = now.lead,
                            changed_at = case when ? and state = 'PUBLISHED' then changed_at else ? end, lock_version = lock_version + 1
                        from unnest(?::bigint[], ?::bigint[]) as now (story, lead) where story.id = now.story""")
                .params(
                        drafts(),
                        Timestamp.from(now),
                        changed.stream().map(Telling::story).toArray(Long[]::new),
                        changed.stream().map(Telling::lead).toArray(Long[]::new))
                .update();
    }

    /** Where an article is told from now on. */
    public record Told(
            long article,
            long story,
            String placedBy,
            @Nullable Double score,
            Why why) {}

    /** Articles that were in no story. */
    public void place(Collection<Told> told, Instant now) {
        try (BulkRows rows =
                tables.into("placement", "article_id", "story_id", "placed_by", "placed_at", "score", "evidence")) {
            told.forEach(one -> rows.row(
                    one.article(), one.story(), one.placedBy(), now, one.score(), json.writeValueAsString(one.why())));
        }
    }
}
