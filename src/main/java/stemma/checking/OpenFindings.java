package stemma.checking;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What {@link CopyDesk} found when it read texts last, so that lists need not read them. How many of it are open is
 * counted when it is found and when an editor dismisses some of it.
 */
@Component
@Transactional
public class OpenFindings {

    private static final String OPEN_FAULTS = """
            from text_fault fault where fault.check_id = read.id and not exists (select from dismissal
                where undone_at is null and dismissal.rule = fault.rule and dismissal.words = fault.words
                and (subject is null
                    or subject = case text_kind when 'ARTICLE' then 'articles/' else 'stories/' end || text_id
                    and (dismissal.revision_id is null or dismissal.revision_id = fault.revision_id)))""";

    /** Who says of one of the two figures that it is right has looked at both. */
    private static final String OPEN_DIFFERENCES = """
            from report_difference found where found.story_id = read.story_id and not exists (select from dismissal
                where undone_at is null and rule = 'figure-differs' and (
                    words = figure and (subject is null or subject = 'articles/' || article_id
                        and (dismissal.revision_id is null or dismissal.revision_id = found.revision_id))
                    or words = other_figure and (subject is null or subject = 'articles/' || other_id
                        and (dismissal.revision_id is null or dismissal.revision_id = other_revision_id))))""";

    private static final String COUNT_FAULTS =
            "update text_check read set faults = (select count(*) " + OPEN_FAULTS + ") where ";

    private static final String COUNT_DIFFERENCES =
            "update story_check read set differences = (select count(*) " + OPEN_DIFFERENCES + ") where ";

    /** Of a stamp, which stands in the handles of the queue. */
    private static final long LARGEST = 1_000_000_000_000_000L;

    /** What is wrong in a text, by the name of its rule, and the words around it. */
    public record Fault(String name, String words) {

        /** As {@link #told} wrote it down. */
        private static Fault of(String told) {
            String[] parts = told.split(": “", 2);
            return parts.length < 2
                    ? new Fault("Fault", told)
                    : new Fault(parts[0], parts[1].substring(0, parts[1].length() - 1));
        }
    }

    private final JdbcClient jdbc;

    OpenFindings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param kind {@code ARTICLE} or {@code STORY} */
    void keepFaults(String kind, long text, long revision, List<Finding> faults) {
        if (faults.isEmpty()) {
            jdbc.sql("delete from text_check where text_kind = ? and text_id = ?")
                    .params(kind, text)
                    .update();
            return;
        }
        String all = faults.stream()
                .map(fault -> fault.rule() + " " + fault.key())
                .sorted()
                .collect(Collectors.joining("\n"));
        long id = jdbc.sql("""
                        insert into text_check (text_kind, text_id, faults, stamp) values (?, ?, 0, ?)
                        on conflict (text_kind, text_id) do update set stamp = excluded.stamp returning id""").params(kind, text, stamp(all)).query(Long.class).single();
        jdbc.sql("delete from text_fault where check_id = ?").param(id).update();
        for (int i = 0; i < faults.size(); i++) {
            Finding fault = faults.get(i);
            jdbc.sql(
                            "insert into text_fault (check_id, position, revision_id, rule, words, told) values (?, ?, ?, ?, ?, ?)")
                    .params(id, i, revision, fault.rule().key(), fault.key(), told(fault))
                    .update();
        }
        jdbc.sql(COUNT_FAULTS + "read.id = ?").param(id).update();
    }

    private static String told(Finding fault) {
        String gap = fault.words().isEmpty() ? " … " : fault.words();
        return fault.rule().title() + ": “" + (fault.before() + gap + fault.after()).strip() + "”";
    }

    void keepDifferences(long story, List<Difference> differences) {
        jdbc.sql("delete from story_check where story_id = ?").param(story).update();
        if (differences.isEmpty()) {
            return;
        }
        String all = differences.stream()
                .map(one -> one.one().article() + " " + one.one().figure() + " "
                        + one.other().article() + " " + one.other().figure())
                .sorted()
                .collect(Collectors.joining("\n"));
        jdbc.sql("insert into story_check (story_id, differences, stamp) values (?, 0, ?)")
                .params(story, stamp(all))
                .update();
        for (int i = 0; i < differences.size(); i++) {
            Difference.Side one = differences.get(i).one();
            Difference.Side other = differences.get(i).other();
            jdbc.sql("insert into report_difference values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            story,
                            i,
                            one.article(),
                            one.revision(),
                            one.figure(),
                            one.sentence(),
                            other.article(),
                            other.revision(),
                            other.figure(),
                            other.sentence())
                    .update();
        }
        jdbc.sql(COUNT_DIFFERENCES + "read.story_id = ?").param(story).update();
    }

    private static long stamp(String all) {
        return Math.floorMod(
                UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits(), LARGEST);
    }

    /** An editor dismissed what a rule finds in words, or took that back. */
    void recount(String rule, String words) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('stemma.checks'))")
                .query()
                .listOfRows();
        jdbc.sql(COUNT_FAULTS + "read.id in (select check_id from text_fault where rule = ? and words = ?)")
                .params(rule, words)
                .update();
        if (rule.equals(CheckRule.FIGURE_DIFFERS.key())) {
            jdbc.sql(
                            COUNT_DIFFERENCES
                                    + "read.story_id in (select story_id from report_difference where ? in (figure, other_figure))")
                    .param(words)
                    .update();
        }
    }

    /** The first things that are wrong in each of these texts, in the order of the text; what was dismissed is not there. */
    @Transactional(readOnly = true)
    public Map<Long, List<Fault>> faults(Collection<Long> checks, int limit) {
        Map<Long, List<Fault>> faults = new HashMap<>();
        jdbc.sql("select read.id, told from text_check read cross join lateral (select * " + OPEN_FAULTS
                        + " order by position limit ?) open where read.id = any(?) order by read.id, position")
                .params(limit, checks.toArray(Long[]::new))
                .query(row -> {
                    faults.computeIfAbsent(row.getLong("id"), check -> new ArrayList<>())
                            .add(Fault.of(row.getString("told")));
                });
        return faults;
    }

    /** The first of the differences of each of these stories that nobody dismissed. */
    @Transactional(readOnly = true)
    public Map<Long, List<Difference>> differences(Collection<Long> stories, int limit) {
        Map<Long, List<Difference>> differences = new HashMap<>();
        jdbc.sql(
                        "select open.* from story_check read cross join lateral (select * " + OPEN_DIFFERENCES
                                + " order by position limit ?) open where read.story_id = any(?) order by read.story_id, position")
                .params(limit, stories.toArray(Long[]::new))
                .query(row -> {
                    differences
                            .computeIfAbsent(row.getLong("story_id"), story -> new ArrayList<>())
                            .add(difference(row));
                });
        return differences;
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                new Difference.Side(
                        row.getLong("article_id"),
                        row.getLong("revision_id"),
                        row.getString("figure"),
                        row.getString("sentence")),
                new Difference.Side(
                        row.getLong("other_id"),
                        row.getLong("other_revision_id"),
                        row.getString("other_figure"),
                        row.getString("other_sentence")));
    }
}
