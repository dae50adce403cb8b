package stemma.matching;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.jspecify.annotations.Nullable;

/** Groups an archive of reports with Spark, as {@link Grouping} does a file; see docs/scaling.md. */
public final class ArchiveGrouping {

    /** What came of it. */
    record Outcome(long reports, long problems) {}

    /** Scores that are a little below the bar link as well, since {@link Repair} looks at what they link. */
    static final double LINKED = 0.9 * Repair.BAR.least();

    private static final UserDefinedFunction WITH_STORY =
            udf((UDF2<String, String, String>) StoryLine::of, DataTypes.StringType);

    private static final String[] NUMBER = {"number"};
    private static final StructType PROBLEM = StructType.fromDDL("file string, line bigint, reason string");

    private final SparkSession spark;
    private final ArchiveOptions options;

    private ArchiveGrouping(SparkSession spark, ArchiveOptions options) {
        this.spark = spark;
        this.options = options;
    }

    /** Exit codes: 0 when all that are reports were grouped, 2 when nothing was done. */
    public static void main(String[] words) {
        if (List.of(words).contains("--help")) {
            System.out.println(ArchiveOptions.HELP);
            return;
        }
        try {
            ArchiveOptions options = ArchiveOptions.of(List.of(words));
            SparkSession spark = SparkSession.builder().appName("Stemma: group").getOrCreate();
            Outcome outcome = run(spark, options);
            spark.stop();
            System.err.printf("%,d reports grouped, %,d lines left out.%n", outcome.reports(), outcome.problems());
        } catch (NothingGrouped e) {
            System.err.println("Nothing was grouped. " + e.getMessage());
            System.exit(2);
        }
    }

    static Outcome run(SparkSession spark, ArchiveOptions options) {
        return new ArchiveGrouping(spark, options).run();
    }

    private Outcome run() {
        Configuration configuration = spark.sparkContext().hadoopConfiguration();
        ArchiveFiles files = ArchiveFiles.at(options.in(), configuration);
        ArchiveOutput output = ArchiveOutput.at(options.out(), configuration);
        RulingFile law = options.links() == null ? null : RulingFile.read(options.links(), configuration);
        if (options.checkpoints() != null) {
            spark.sparkContext().setCheckpointDir(options.checkpoints());
        }
        Dataset<Row> read = ArchiveLines.read(spark, files);
        Dataset<Row> reports = read.where("problem is null");
        ArchiveRulings rulings = law == null ? new ArchiveRulings(List.of()) : law.among(reports);
        ArchiveTerms terms = ArchiveTerms.of(reports, options.terms());
        if (terms.reports() == 0) {
            throw new NothingGrouped("There is no report in " + options.in() + ".");
        }
        Dataset<Row> told = told(reports, terms, rulings);
        output.groups(groups(reports, told));
        if (!options.groupsOnly()) {
            output.reports(reports.select("number", "id", "raw")
                    .join(told.select("number", "first", "story"), NUMBER, "left")
                    .withColumn("first", coalesce(col("first"), col("number")))
                    .withColumn("raw", WITH_STORY.apply(col("raw"), coalesce(col("story"), col("id")))));
        }
        return new Outcome(terms.reports(), problems(read, law, output));
    }

    /** Which reports are told with others, and why. */
    private Dataset<Row> told(Dataset<Row> reports, ArchiveTerms archive, ArchiveRulings law) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<ArchiveTerms> terms = context.broadcast(archive);
        Broadcast<ArchiveRulings> rulings = context.broadcast(law);
        Dataset<Row> features = ArchiveFeatures.of(reports, terms).persist(StorageLevel.DISK_ONLY());
        Dataset<Row> scores = Shelves.scores(
                        features.select("number", "weight", "features"),
                        NewestBefore.of(ArchiveFeatures.foremost(features), Grouping.NEWEST))
                .persist(StorageLevel.DISK_ONLY());
        Dataset<Row> same = spark.createDataFrame(
                law.same().stream()
                        .map(one -> RowFactory.create(one.one(), one.other()))
                        .toList(),
                StructType.fromDDL("number bigint, other bigint"));
        Dataset<Row> components = new StarComponents(settling())
                .of(scores.where(col("score").geq(LINKED))
                        .select("number", "other")
                        .union(same));
        features.unpersist();
        Dataset<Row> told = settling().apply(ComponentStories.of(components, reports, scores, terms, rulings));
        scores.unpersist();
        return told;
    }

    private UnaryOperator<Dataset<Row>> settling() {
        return options.checkpoints() == null
                ? rows -> rows.localCheckpoint(true, StorageLevel.DISK_ONLY())
                : Dataset::checkpoint;
    }

    /** All reports, also those that are alone. */
    private static Dataset<Row> groups(Dataset<Row> reports, Dataset<Row> told) {
        return reports.select("number", "id")
                .join(told, NUMBER, "left")
                .selectExpr(
                        "number",
                        "id",
                        "coalesce(story, id) as story",
                        "joined",
                        "nearest",
                        "coalesce(because, array()) as because");
    }

    private long problems(Dataset<Row> read, @Nullable RulingFile law, ArchiveOutput output) {
        Dataset<Row> problems = read.where("problem is not null").selectExpr("file", "line", "problem as reason");
        if (law != null) {
            problems = problems.union(spark.createDataFrame(law.problems(), PROBLEM));
        }
        long count = problems.count();
        if (count > 0) {
            output.errors(problems);
        }
        return count;
    }
}
