package stemma.article;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.bulk.BulkRows;
import stemma.bulk.BulkTables;
import stemma.bulk.Lexemes;
import stemma.publication.Imports;
import stemma.publication.PublicationSettings;
import stemma.register.Credits;
import stemma.register.Register;
import stemma.revision.FirstRevisions;
import stemma.revision.FirstRevisions.First;
import stemma.revision.Revision.Kind;
import stemma.revision.Revision.Made;
import tools.jackson.databind.json.JsonMapper;

/** Takes many reports into the archive at once that become new articles, as {@link Archive#file} takes them one by one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Accession {

    private record Rows(List<Long> reports, List<Long> revisions, List<Long> articles, List<String> slugs) {}

    private final FirstRevisions revisions;
    private final BulkTables tables;
    private final Register register;
    private final PublicationSettings settings;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    Accession(
            FirstRevisions revisions,
            BulkTables tables,
            Register register,
            PublicationSettings settings,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.revisions = revisions;
        this.tables = tables;
        this.register = register;
        this.settings = settings;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Nobody else takes in a report until the transaction ends. */
    public void open() {
        Archive.oneAtATime(jdbc);
    }

    /**
     * Those of the drafts whose source has no article, each with its place among them; but none on whose earlier reports an
     * editor ruled, as these rulings must be brought over one by one.
     */
    public List<Integer> fresh(List<Draft> drafts) {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            first.putIfAbsent(key(drafts.get(i)), i);
        }
        jdbc.sql("""
                        select distinct n from unnest(:collections::bigint[], :keys::text[]) with ordinality as sent (collection, key, n)
                        where exists (select from article where collection_id = collection and source_key = key)
                            or exists (select from report join line_ruling on report_id = report.id
                                where collection_id = collection and source_key = key)""")
                .param("collections", each(drafts, draft -> draft.received().collection(), Long[]::new))
                .param("keys", each(drafts, draft -> draft.received().sourceKey(), String[]::new))
                .query(Integer.class)
                .list()
                .forEach(known -> first.put(key(drafts.get(known - 1)), -1));
        return first.values().stream().filter(place -> place >= 0).sorted().toList();
    }

    private static String key(Draft draft) {
        return draft.received().collection() + " " + draft.received().sourceKey();
    }

    /** Works out what the drafts are found by; is called before {@link #take} to save time there. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Draft> ready(List<Draft> drafts) {
        Iterator<Lexemes> found = revisions
                .lexemes(drafts.stream()
                        .filter(draft -> draft.lexemes() == null)
                        .map(draft -> draft.received().content())
                        .toList())
                .iterator();
        return drafts.stream()
                .map(draft -> draft.lexemes() == null ? draft.with(found.next()) : draft)
                .toList();
    }

    /** Keeps reports of sources that have no article and makes their articles. */
    public List<NewArticle> take(List<Draft> received, String actor) {
        List<Draft> drafts = ready(settled(received));
        Instant now = clock.instant();
        FreeSlugs free =
                new FreeSlugs(jdbc, "article", drafts.stream().map(Draft::slug).toList());
        Rows rows = new Rows(
                keep(drafts, now),
                revisions.save(
                        drafts.stream().map(draft -> first(draft, actor, now)).toList()),
                tables.numbers("article", drafts.size()),
                drafts.stream().map(draft -> free.take(draft.slug())).toList());
        write(drafts, rows, now);
        Map<Long, ExactCopy> copies = ExactCopy.earlier(jdbc, rows.articles());
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> new NewArticle(
                        rows.articles().get(i),
                        rows.reports().get(i),
                        rows.slugs().get(i),
                        drafts.get(i).received().content(),
                        copies.get(rows.articles().get(i))))
                .toList();
    }

    /** An outlet is nobody who writes, whatever the byline says. */
    private List<Draft> settled(List<Draft> drafts) {
        Set<String> outlets = register.outletsAmong(drafts.stream()
                .flatMap(draft -> draft.received().content().bylines().stream())
                .collect(Collectors.toSet()));
        return outlets.isEmpty()
                ? drafts
                : drafts.stream().map(draft -> draft.settled(outlets)).toList();
    }

    private static First first(Draft draft, String actor, Instant now) {
        return new First(
                draft.received().content(),
                new Made(actor, now, Kind.IMPORT, draft.received().fileName()),
                Objects.requireNonNull(draft.lexemes()));
    }

    /** A report that came before, and whose import was taken back, is used again. */
    private List<Long> keep(List<Draft> drafts, Instant now) {
        Map<Integer, Long> known = known(drafts);
        List<Long> free = tables.numbers("report", drafts.size());
        List<Long> ids = IntStream.range(0, drafts.size())
                .mapToObj(i -> known.getOrDefault(i, free.get(i)))
                .toList();
        try (BulkRows rows = tables.into(
                "report",
                "id",
                "collection_id",
                "source_key",
                "file_name",
                "sha256",
                "content",
                "charset",
                "received_at")) {
            for (int i = 0; i < drafts.size(); i++) {
                if (!known.containsKey(i)) {
                    rows.row(values(drafts.get(i), ids.get(i), now));
                }
            }
        }
        return ids;
    }

    private static @Nullable Object[] values(Draft draft, long id, Instant now) {
        IncomingReport received = draft.received();
        return new @Nullable Object[] {
            id,
            received.collection(),
            received.sourceKey(),
            received.fileName(),
            draft.sha256(),
            received.bytes(),
            received.charset(),
            now
        };
    }

    private Map<Integer, Long> known(List<Draft> drafts) {
        Map<Integer, Long> known = new HashMap<>();
        jdbc.sql("""
                        select sent.n, report.id from unnest(:collections::bigint[], :keys::text[], :sums::text[])
                            with ordinality as sent (collection, key, sum, n)
                        join report on collection_id = collection and source_key = key and sha256 = sum""")
                .param("collections", each(drafts, draft -> draft.received().collection(), Long[]::new))
                .param("keys", each(drafts, draft -> draft.received().sourceKey(), String[]::new))
                .param("sums", each(drafts, Draft::sha256, String[]::new))
                .query(row -> {
                    known.put(row.getInt("n") - 1, row.getLong("id"));
                });
        if (!known.isEmpty()) {
            jdbc.sql("delete from withdrawal where report_id = any(:reports::bigint[])")
                    .param("reports", known.values().toArray(Long[]::new))
                    .update();
        }
        return known;
    }

    private static <T> T[] each(List<Draft> drafts, Function<Draft, T> value, IntFunction<T[]> array) {
        return drafts.stream().map(value).toArray(array);
    }

    private void write(List<Draft> drafts, Rows made, Instant now) {
        List<String> sources = sources(drafts);
        List<Credits> credits = register.credits(
                drafts.stream().map(draft -> draft.received().named()).toList());
        try (BulkRows rows = tables.into(
                "article",
                "id",
                "slug",
                "collection_id",
                "source_key",
                "report_id",
                "head_id",
                "source_id",
                "sources",
                "tags",
                "language",
                "url",
                "outlet_id",
                "author_ids",
                "topic_ids",
                "findings",
                "warnings",
                "state",
                "public_from",
                "created_at",
                "lock_version")) {
            for (int i = 0; i < drafts.size(); i++) {
                rows.row(values(drafts.get(i), made, i, sources.get(i), credits.get(i), now));
            }
        }
    }

    private @Nullable Object[] values(Draft draft, Rows made, int i, String sources, Credits credits, Instant now) {
        IncomingReport received = draft.received();
        long revision = made.revisions().get(i);
        return new @Nullable Object[] {
            made.articles().get(i),
            made.slugs().get(i),
            received.collection(),
            received.sourceKey(),
            made.reports().get(i),
            revision,
            revision,
            sources,
            json.writeValueAsString(received.tags()),
            received.language(),
            received.url(),
            credits.outlet(),
            credits.authors(),
            credits.topics(),
            json.writeValueAsString(received.findings().stream().sorted().toList()),
            json.writeValueAsString(draft.warnings()),
            settings.imports().state().name(),
            settings.imports() == Imports.PUBLISHED ? now : null,
            now,
            0
        };
    }

    private List<String> sources(List<Draft> drafts) {
        Map<List<String>, String> known = new HashMap<>();
        return drafts.stream()
                .map(draft -> known.computeIfAbsent(
                        draft.received().sources(),
                        cited -> json.writeValueAsString(CitedSource.named(cited, register))))
                .toList();
    }
}
