package stemma.matching;

import static org.apache.spark.sql.functions.avg;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongObjectHashMap;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * How alike each report and its candidates are. The features of neighbouring reports stand on one shelf, which is as much as
 * a task holds at once; a report asks at each shelf that has candidates of its own, and most have what is new.
 */
final class Shelves {

    private static final StructType ASKED =
            StructType.fromDDL("shelf bigint, kind int, number bigint, features binary, others binary");
    private static final StructType SCORED = StructType.fromDDL("number bigint, other bigint, score double");

    private static final int STOCK = 0;
    private static final int ASKS = 1;

    /** For how many bytes of features there is room on a shelf. */
    private static final double ROOM = 32e6;

    private Shelves() {}

    /**
     * @param features number, features and weight, which is that of all of the report's foremost terms
     * @param posted of {@link NewestBefore}
     */
    static Dataset<Row> scores(Dataset<Row> features, Dataset<Row> posted) {
        long texts = texts(features);
        Dataset<Row> asks = features.select(
                        col("number"),
                        lit(-1).as("rank"),
                        col("weight"),
                        col("features"),
                        lit(null).cast("binary").as("others"))
                .unionByName(posted.withColumn("features", lit(null).cast("binary")))
                .select("number", "rank", "weight", "others", "features")
                .repartition(col("number"))
                .sortWithinPartitions("number", "rank")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>)
                                rows -> new Runs(rows, (number, run) -> asked(number, run, texts)),
                        Encoders.row(ASKED));
        return features.select(
                        expr("number div " + texts).as("shelf"),
                        lit(STOCK).as("kind"),
                        col("number"),
                        col("features"),
                        lit(null).cast("binary").as("others"))
                .union(asks)
                .repartition(col("shelf"))
                .sortWithinPartitions("shelf", "kind", "number")
                .mapPartitions(
                        (MapPartitionsFunction<Row, Row>) rows -> new Runs(rows, (shelf, run) -> scored(run)),
                        Encoders.row(SCORED));
    }

    /** How many texts a shelf has. */
    private static long texts(Dataset<Row> features) {
        Row mean = features.agg(avg(length(col("features")))).head();
        return mean.isNullAt(0) ? 1 : Math.max(1, Math.round(ROOM / mean.getDouble(0)));
    }

    /** The candidates of a report, by the shelf that they are on; its own shelf knows its features already. */
    private static Iterator<Row> asked(long number, Iterator<Row> rows, long texts) {
        Row own = rows.next();
        Shares shares = new Shares();
        while (rows.hasNext()) {
            Row posted = rows.next();
            long[] others = PackedNumbers.unpacked(posted.getAs(3));
            for (long other : others) {
                shares.add(other, posted.getDouble(2), posted.getDouble(2) / Math.sqrt(others.length));
            }
        }
        Map<Long, LongArrayList> byShelf = new TreeMap<>();
        shares.foremost(Postings.LEAST_SHARED * own.getDouble(2), Grouping.CANDIDATES).stream()
                .sorted()
                .forEach(other -> byShelf.computeIfAbsent(other / texts, shelf -> new LongArrayList())
                        .add(other));
        return byShelf.entrySet().stream()
                .map(entry -> RowFactory.create(
                        entry.getKey(),
                        ASKS,
                        number,
                        entry.getKey() == number / texts ? null : own.getAs(4),
                        PackedNumbers.of(entry.getValue().toArray())))
                .iterator();
    }

    private static Iterator<Row> scored(Iterator<Row> rows) {
        LongObjectHashMap<Features> shelf = new LongObjectHashMap<>();
        return Runs.stream(rows).flatMap(row -> scored(row, shelf)).iterator();
    }

    /** What is to stand on the shelf comes first, and then those who ask. */
    private static Stream<Row> scored(Row row, LongObjectHashMap<Features> shelf) {
        long number = row.getLong(2);
        if (row.getInt(1) == STOCK) {
            shelf.put(number, PackedFeatures.unpacked(row.getAs(3)));
            return Stream.empty();
        }
        Features own = row.isNullAt(3) ? shelf.get(number) : PackedFeatures.unpacked(row.getAs(3));
        return Arrays.stream(PackedNumbers.unpacked(row.getAs(4)))
                .mapToObj(other -> RowFactory.create(number, other, Likeness.score(own, shelf.get(other))));
    }
}
