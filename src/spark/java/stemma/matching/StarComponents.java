package stemma.matching;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What hangs together, by turns of large star and small star (Kiveris, Lattanzi, Mirrokni, Rastogi and Vassilvitskii,
 * "Connected Components in MapReduce and Beyond", 2014): each turn links neighbours to the lowest of them, until all that
 * hangs together is one star. Takes some turns more each time the archive is a hundred times as large, however long the
 * chains in it are, and no step holds the neighbours of one report in memory.
 */
final class StarComponents {

    private final UnaryOperator<Dataset<Row>> settle;

    /** @param settle works rows out and keeps them, so that a turn does not begin with the first one again */
    StarComponents(UnaryOperator<Dataset<Row>> settle) {
        this.settle = settle;
    }

    /**
     * The component, which is its lowest number, of each number that is linked.
     *
     * @param links number and other
     */
    Dataset<Row> of(Dataset<Row> links) {
        Dataset<Row> edges = settle.apply(links.where("number <> other")
                .selectExpr("greatest(number, other) as u", "least(number, other) as v")
                .distinct());
        for (Row before = null, now = print(edges); !now.equals(before); ) {
            edges = settle.apply(smallStar(largeStar(edges)));
            before = now;
            now = print(edges);
        }
        return edges.selectExpr("u as number", "v as component")
                .union(edges.selectExpr("v as number", "v as component").distinct());
    }

    /** Two turns with the same print have the same edges. */
    private static Row print(Dataset<Row> edges) {
        return edges.agg(count(lit(1)), expr("sum(cast(xxhash64(u, v) as decimal(20, 0)))"))
                .head();
    }

    /** Links all higher neighbours to the lowest one. */
    private static Dataset<Row> largeStar(Dataset<Row> edges) {
        Dataset<Row> both = edges.union(edges.selectExpr("v as u", "u as v"));
        Dataset<Row> lowest = both.groupBy("u").agg(least(min("v"), col("u")).as("lowest"));
        return both.where("v > u")
                .join(lowest, "u")
                .selectExpr("v as u", "lowest as v")
                .distinct();
    }

    /** Links all lower neighbours and the report itself to the lowest one. */
    private static Dataset<Row> smallStar(Dataset<Row> edges) {
        Dataset<Row> lowest = edges.groupBy("u").agg(min("v").as("lowest"));
        return edges.join(lowest, "u")
                .where("v <> lowest")
                .selectExpr("v as u", "lowest as v")
                .union(lowest.selectExpr("u", "lowest as v"))
                .distinct();
    }
}
