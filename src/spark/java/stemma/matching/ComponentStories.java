package stemma.matching;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * The stories of each component, by the very code that groups a file: what is linked is placed in its order
 * ({@link Placements}) and then all is looked at together ({@link Repair}), whose bounds on time and memory hold here too.
 */
final class ComponentStories {

    static final StructType TOLD = StructType.fromDDL(
            "number bigint, first bigint, story string, joined double," + " nearest string, because array<string>");

    private static final int MEMBER = 0;

    private final Members members;
    private final PairRulings rulings;
    private final Background background;
    private final Placements placements;

    private ComponentStories(Members members, PairRulings rulings, Background background) {
        this.members = members;
        this.rulings = rulings;
        this.background = background;
        this.placements = new Placements(members.size(), rulings, MatchingSettings.USUAL);
    }

    /**
     * @param components number and component
     * @param reports number, id, title, text and published
     * @param scores number, other and score
     */
    static Dataset<Row> of(
            Dataset<Row> components,
            Dataset<Row> reports,
            Dataset<Row> scores,
            Broadcast<ArchiveTerms> terms,
            Broadcast<ArchiveRulings> rulings) {
        Dataset<Row> texts = reports.join(components, "number")
                .selectExpr(
                        "component",
                        "0 as kind",
                        "number",
                        "0L as other",
                        "0D as score",
                        "id",
                        "title",
                        "text",
                        "published");
        Dataset<Row> links = scores.join(components, "number")
                .selectExpr(
                        "component",
                        "1 as kind",
                        "number",
                        "other",
                        "score",
                        "cast(null as string) as id",
                        "cast(null as string) as title",
                        "cast(null as string) as text",
                        "cast(null as date) as published");
        return texts.union(links)
                .repartition(col("component"))
                .sortWithinPartitions(
                        col("component"),
                        col("kind"),
                        col("number"),
                        col("score").desc(),
                        col("other"))
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new Runs(
                                rows,
                                (component, run) -> told(run, terms.value().background(), rulings.value())),
                        Encoders.row(TOLD));
    }

    private static Iterator<Row> told(Iterator<Row> rows, Background background, ArchiveRulings rulings) {
        Members members = new Members(Members.ROOM);
        Row link = null;
        while (link == null && rows.hasNext()) {
            Row row = rows.next();
            if (row.getInt(1) == MEMBER) {
                members.add(row.getLong(2), row.getString(5), NumberedLines.text(row, 6));
            } else {
                link = row;
            }
        }
        ComponentStories stories =
                new ComponentStories(members, rulings.among(members.numbers(), members::member), background);
        stories.place(link, rows);
        return stories.told();
    }

    /** Members without a link are placed by rulings alone. */
    private void place(@Nullable Row first, Iterator<Row> rest) {
        Row link = first;
        for (int member = 0; member < members.size(); member++) {
            List<Similar> similar = new ArrayList<>();
            while (link != null && link.getLong(2) == members.number(member)) {
                int other = members.member(link.getLong(3));
                if (other >= 0) {
                    similar.add(new Similar(other, link.getDouble(4), ComponentStories::unasked));
                }
                link = rest.hasNext() ? rest.next() : null;
            }
            placements.place(member, similar);
        }
    }

    private static Evidence unasked() {
        throw new IllegalStateException("nobody asks why while stories are made");
    }

    private Iterator<Row> told() {
        Repair repair = new Repair(
                member -> Features.of(members.text(member), background),
                rulings,
                Repair.BAR,
                placements.stories(),
                Repair.MOST);
        ForkJoinPool thread = new ForkJoinPool(1);
        int[] stories;
        try {
            stories = thread.submit(() -> repair.stories(placements.links())).join();
        } finally {
            thread.shutdown();
        }
        Nearest nearest = Nearest.of(stories, placements.links());
        Iterator<Row> told = IntStream.range(0, members.size())
                .mapToObj(member -> row(member, told(member, stories[member], nearest)))
                .iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                if (!told.hasNext()) {
                    members.close();
                }
                return told.hasNext();
            }

            @Override
            public Row next() {
                return told.next();
            }
        };
    }

    private Grouping.Told told(int member, int story, Nearest nearest) {
        int other = nearest.text(member);
        return other < 0
                ? Grouping.Told.alone(story)
                : Grouping.Told.with(
                        member,
                        story,
                        nearest,
                        rulings.together(member).size() > 1,
                        Features.worded(members.text(member), background),
                        Features.of(members.text(other), background));
    }

    private Row row(int member, Grouping.Told told) {
        return RowFactory.create(
                members.number(member),
                members.number(told.story()),
                members.id(told.story()),
                told.probability() == null ? null : Math.round(told.probability() * 1e4) / 1e4,
                told.nearest() == null ? null : members.id(told.nearest()),
                told.because().toArray(String[]::new));
    }
}
