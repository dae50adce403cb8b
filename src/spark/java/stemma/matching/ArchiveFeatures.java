package stemma.matching;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** The features of each report, and the terms that others are found by. */
final class ArchiveFeatures {

    /** The weight is that of all the terms. */
    private static final StructType FEATURES = StructType.fromDDL(
            "number bigint, weight double, features binary, terms array<int>, weights array<double>");

    private ArchiveFeatures() {}

    /** @param reports number, title, text and published */
    static Dataset<Row> of(Dataset<Row> reports, Broadcast<ArchiveTerms> terms) {
        return reports.select("number", "title", "text", "published")
                .map((MapFunction<Row, Row>) row -> features(row, terms.value().background()), Encoders.row(FEATURES));
    }

    /** Term, number, rank and weight, a row for each of the foremost terms of a report. */
    static Dataset<Row> foremost(Dataset<Row> features) {
        return features.selectExpr("number", "posexplode(arrays_zip(terms, weights))")
                .selectExpr("col.terms as term", "number", "pos as rank", "col.weights as weight");
    }

    private static Row features(Row report, Background background) {
        WordedFeatures worded = Features.worded(NumberedLines.text(report, 1), background);
        List<String> terms = worded.foremost(Grouping.TERMS);
        double[] weights = terms.stream().mapToDouble(background::idf).toArray();
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        return RowFactory.create(
                report.getLong(0),
                all,
                PackedFeatures.of(worded.features()),
                terms.stream().map(Glossary::key).toArray(Integer[]::new),
                Arrays.stream(weights).boxed().toArray(Double[]::new));
    }
}
