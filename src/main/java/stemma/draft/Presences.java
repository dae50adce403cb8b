package stemma.draft;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Who has which text open. It locks nothing: it is only said. */
@Component
public class Presences {

    /** An open page says so every fifteen seconds; three misses, and it is taken for closed. */
    private static final Duration GONE = Duration.ofSeconds(45);

    private final JdbcClient jdbc;
    private final Clock clock;

    Presences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The page with this id is open. */
    public void seen(Desktop at, UUID tab) {
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("""
                        insert into presence (tab, person, kind, slug, since, seen)
                        values (:tab, :person, :kind, :slug, :now, :now)
                        on conflict (person, tab) do update set
                        since = case when presence.seen < :gone then excluded.since else presence.since end,
                        kind = excluded.kind, slug = excluded.slug, seen = excluded.seen""")
                .param("tab", tab)
                .param("person", at.editor())
                .param("kind", at.kind())
                .param("slug", at.slug())
                .param("now", now)
                .param("gone", Timestamp.from(clock.instant().minus(GONE)))
                .update();
    }

    /** The page with this id was closed. */
    public void left(String person, UUID tab) {
        jdbc.sql("delete from presence where person = :person and tab = :tab")
                .param("person", person)
                .param("tab", tab)
                .update();
    }

    /** Everybody else who has the text open, who came first before. */
    public List<Presence> others(Desktop at) {
        return jdbc.sql("""
                        select person, min(since) since from presence
                        where kind = :kind and slug = :slug and seen >= :gone and person <> :person
                        group by person order by min(since), person""")
                .param("kind", at.kind())
                .param("slug", at.slug())
                .param("person", at.editor())
                .param("gone", Timestamp.from(clock.instant().minus(GONE)))
                .query((row, number) -> new Presence(
                        row.getString("person"), row.getTimestamp("since").toInstant()))
                .list();
    }

    /** Who has which texts open at present, who came first before. */
    public List<AtWork> everywhere(int limit) {
        return jdbc.sql("""
                        select person, kind, slug, min(since) since from presence where seen >= :gone
                        group by person, kind, slug order by min(since), person, slug limit :limit""")
                .param("gone", Timestamp.from(clock.instant().minus(GONE)))
                .param("limit", limit)
                .query((row, number) -> new AtWork(
                        new Desktop(row.getString("person"), row.getString("kind"), row.getString("slug")),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT1H")
    void tidy() {
        jdbc.sql("delete from presence where seen < :gone")
                .param("gone", Timestamp.from(clock.instant().minus(GONE)))
                .update();
    }
}
