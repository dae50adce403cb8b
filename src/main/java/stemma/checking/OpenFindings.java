package stemma.checking;

import java.nio.charset.StandardCharsets;
import java.util.List;
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

    /** What is wrong in a text, in the order of the text; what was dismissed is not there. */
    @Transactional(readOnly = true)
    public List<String> faults(long check, int limit) {
        return jdbc.sql("select told from text_check read cross join lateral (select * " + OPEN_FAULTS
                        + ") open where read.id = ? order by position limit ?")
                .params(check, limit)
                .query(String.class)
                .list();
    }

    /** The first of a story's differences that nobody dismissed. */
    @Transactional(readOnly = true)
    public List<Difference> differences(long story, int limit) {
        return jdbc.sql("select open.* from story_check read cross join lateral (select * " + OPEN_DIFFERENCES
                        + ") open where read.story_id = ? order by position limit ?")
                .params(story, limit)
                .query((row, n) -> new Difference(
                        new Difference.Side(
                                row.getLong("article_id"),
                                row.getLong("revision_id"),
                                row.getString("figure"),
                                row.getString("sentence")),
                        new Difference.Side(
                                row.getLong("other_id"),
                                row.getLong("other_revision_id"),
                                row.getString("other_figure"),
                                row.getString("other_sentence"))))
                .list();
    }
}
