package stemma.matching;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The reports of an archive, numbered as they come: by the names of the files, then by their lines. The numbers are the same
 * however the files are cut up, as the lines of each block are counted first and it is then told how many come before it.
 */
final class ArchiveLines {

    private static final int MOST_TWICE = 1_000_000;

    private ArchiveLines() {}

    /** All lines but blank ones, as {@link NumberedLines} reads them. */
    static Dataset<Row> read(SparkSession spark, ArchiveFiles files) {
        Dataset<Row> lines = files.parquet() ? parquet(spark, files) : json(spark, files);
        List<Row> blocks = lines.groupBy("file", "block")
                .agg(count(lit(1)))
                .orderBy("file", "block")
                .collectAsList();
        Broadcast<BlockNumbers> numbers =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(BlockNumbers.of(blocks));
        return withoutDoubles(lines.mapPartitions(
                (MapPartitionsFunction<Row, Row>) rows -> NumberedLines.of(rows, numbers.value()),
                Encoders.row(NumberedLines.READ)));
    }

    private static Dataset<Row> json(SparkSession spark, ArchiveFiles files) {
        return placed(spark.read().option("lineSep", "\n").text(files.paths().toArray(String[]::new)), col("value"));
    }

    /** Rows become lines of JSON, in which they are written as well. */
    private static Dataset<Row> parquet(SparkSession spark, ArchiveFiles files) {
        Dataset<Row> rows = spark.read().parquet(files.paths().toArray(String[]::new));
        Set<String> columns = Set.copyOf(Arrays.asList(rows.columns()));
        for (String needed : List.of("id", "text")) {
            if (!columns.contains(needed)) {
                throw new NothingGrouped("The Parquet files have no column " + needed + ".");
            }
        }
        return placed(
                rows,
                to_json(struct(Arrays.stream(rows.columns()).map(functions::col).toArray(Column[]::new))));
    }

    private static Dataset<Row> placed(Dataset<Row> rows, Column line) {
        return rows.select(
                col("_metadata.file_path").as("file"),
                col("_metadata.file_block_start").as("block"),
                line.as("raw"));
    }

    /** Of reports with one id the first counts. */
    private static Dataset<Row> withoutDoubles(Dataset<Row> read) {
        Dataset<Row> ids = read.where("problem is null").select("id", "number");
        Dataset<Row> first = ids.groupBy("id")
                .agg(min("number").as("first"), count(lit(1)).as("times"))
                .where("times > 1");
        Set<Long> twice = new HashSet<>();
        ids.join(first, "id")
                .where("number > first")
                .select("number")
                .limit(MOST_TWICE + 1)
                .collectAsList()
                .forEach(row -> twice.add(row.getLong(0)));
        if (twice.size() > MOST_TWICE) {
            throw new NothingGrouped(
                    "More than %,d ids come again: give each report an id of its own.".formatted(MOST_TWICE));
        }
        return twice.isEmpty() ? read : withoutDoubles(read, twice);
    }

    private static Dataset<Row> withoutDoubles(Dataset<Row> read, Set<Long> twice) {
        Broadcast<Set<Long>> doubles = JavaSparkContext.fromSparkContext(
                        read.sparkSession().sparkContext())
                .broadcast(twice);
        return read.map(
                (MapFunction<Row, Row>)
                        row -> doubles.value().contains(row.getLong(0)) ? NumberedLines.comesAgain(row) : row,
                Encoders.row(NumberedLines.READ));
    }
}
