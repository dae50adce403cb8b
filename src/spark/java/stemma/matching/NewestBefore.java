package stemma.matching;

import static org.apache.spark.sql.functions.col;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/**
 * Of each term of each report the newest reports before it that have the term too, as {@link NewestTexts} knows them. The
 * terms are sorted into ranges, and a term that very many reports have is cut into several by their numbers: what it costs
 * is 64 numbers for each report and never the square of the reports. Each range is told with what the ones before it end.
 */
final class NewestBefore {

    private static final StructType POSTED =
            StructType.fromDDL("number bigint, rank int, weight double, others binary");

    /**
     * With what a range ends.
     *
     * @param through whether it has no other term
     */
    private record Tail(int term, long[] newest, boolean through) implements Serializable {}

    private final int newest;
    private final long[] ring;
    private int term;
    private long seen;

    private NewestBefore(int newest) {
        this.newest = newest;
        this.ring = new long[newest];
    }

    /** @param terms term, number, rank and weight; each number once for a term */
    static Dataset<Row> of(Dataset<Row> terms, int newest) {
        JavaRDD<Row> sorted = terms.select("term", "number", "rank", "weight")
                .repartitionByRange(col("term"), col("number"))
                .sortWithinPartitions("term", "number")
                .javaRDD();
        List<List<Tail>> tails = sorted.mapPartitions(
                        rows -> List.of(tail(rows, newest)).iterator())
                .collect();
        Broadcast<List<List<Tail>>> ends =
                JavaSparkContext.fromSparkContext(sorted.context()).broadcast(tails);
        JavaRDD<Row> posted = sorted.mapPartitionsWithIndex(
                (range, rows) ->
                        posted(rows, new NewestBefore(newest).after(ends.value().subList(0, range))),
                true);
        return terms.sparkSession().createDataFrame(posted, POSTED);
    }

    /** Empty where the range is. */
    private static List<Tail> tail(Iterator<Row> rows, int newest) {
        NewestBefore ending = new NewestBefore(newest);
        boolean through = true;
        boolean empty = true;
        while (rows.hasNext()) {
            Row row = rows.next();
            through &= empty || row.getInt(0) == ending.term;
            empty = false;
            ending.at(row.getInt(0));
            ending.add(row.getLong(1));
        }
        return empty ? List.of() : List.of(new Tail(ending.term, ending.numbers(), through));
    }

    /** Goes on where the ranges before end. */
    private NewestBefore after(List<List<Tail>> before) {
        List<Tail> ends = before.stream().flatMap(List::stream).toList();
        if (!ends.isEmpty()) {
            at(ends.get(ends.size() - 1).term());
            int from = ends.size() - 1;
            while (from > 0 && ends.get(from).through() && ends.get(from - 1).term() == term) {
                from--;
            }
            ends.subList(from, ends.size())
                    .forEach(end -> Arrays.stream(end.newest()).forEach(this::add));
        }
        return this;
    }

    private static Iterator<Row> posted(Iterator<Row> rows, NewestBefore before) {
        return Runs.stream(rows)
                .map(before::posted)
                .filter(row -> row.<byte[]>getAs(3).length > 0)
                .iterator();
    }

    private Row posted(Row row) {
        at(row.getInt(0));
        Row posted = RowFactory.create(row.getLong(1), row.getInt(2), row.getDouble(3), PackedNumbers.of(numbers()));
        add(row.getLong(1));
        return posted;
    }

    private void at(int next) {
        if (next != term) {
            term = next;
            seen = 0;
        }
    }

    private void add(long number) {
        ring[(int) (seen++ % newest)] = number;
    }

    /** In rising order. */
    private long[] numbers() {
        int size = (int) Math.min(seen, newest);
        long[] numbers = new long[size];
        for (int i = 0; i < size; i++) {
            numbers[i] = ring[(int) ((seen - size + i) % newest)];
        }
        return numbers;
    }
}
