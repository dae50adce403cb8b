package stemma.matching;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * How many reports of the archive use a term, known to every machine: the {@link LearningBackground} that has learned from
 * all of them. A term that one report alone uses needs no entry, as a term that none uses weighs the same.
 */
final class ArchiveTerms implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final StructType COUNT = StructType.fromDDL("term int, reports bigint");

    /** So many terms are counted together before they are passed on. */
    private static final int AT_ONCE = 1 << 20;

    private transient IntIntHashMap counts;
    private transient LearningBackground background;
    private int reports;

    private ArchiveTerms(IntIntHashMap counts, int reports) {
        this.counts = counts;
        this.reports = reports;
        this.background = new LearningBackground(DocumentFrequencies.shipped(), counts, reports);
    }

    /** @param most how many terms are kept; those of fewer reports than the others go first */
    static ArchiveTerms of(Dataset<Row> reports, int most) {
        Dataset<Row> counts = reports.select("title", "text", "published")
                .mapPartitions((MapPartitionsFunction<Row, Row>) ArchiveTerms::counted, Encoders.row(COUNT))
                .groupBy("term")
                .agg(sum("reports").as("reports"))
                .where("reports > 1")
                .persist(StorageLevel.DISK_ONLY());
        long least = 2;
        while (counts.where(col("reports").geq(least)).count() > most) {
            least += Math.max(1, least / 4);
        }
        IntIntHashMap kept = new IntIntHashMap();
        counts.where(col("reports").geq(least))
                .mapPartitions((MapPartitionsFunction<Row, byte[]>) ArchiveTerms::packed, Encoders.BINARY())
                .collectAsList()
                .forEach(packed -> unpack(ByteBuffer.wrap(packed), kept));
        counts.unpersist();
        return new ArchiveTerms(kept, Math.toIntExact(reports.count()));
    }

    private static Iterator<Row> counted(Iterator<Row> reports) {
        return new Iterator<>() {
            private Iterator<Row> ready = List.<Row>of().iterator();

            @Override
            public boolean hasNext() {
                while (!ready.hasNext() && reports.hasNext()) {
                    ready = some(reports);
                }
                return ready.hasNext();
            }

            @Override
            public Row next() {
                return ready.next();
            }
        };
    }

    private static Iterator<Row> some(Iterator<Row> reports) {
        Background none = term -> 1;
        IntIntHashMap counts = new IntIntHashMap();
        while (reports.hasNext() && counts.size() < AT_ONCE) {
            Features features = Features.of(NumberedLines.text(reports.next(), 0), none);
            for (int key : features.vector(Feature.WORDS).keys()) {
                counts.addTo(key, 1);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (IntIntCursor count : counts) {
            rows.add(RowFactory.create(count.key, (long) count.value));
        }
        return rows.iterator();
    }

    /** As bytes, of which the machine that steers the job can hold many more than of rows. */
    private static Iterator<byte[]> packed(Iterator<Row> counts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ByteBuffer count = ByteBuffer.allocate(2 * Integer.BYTES);
        counts.forEachRemaining(row -> bytes.writeBytes(count.clear()
                .putInt(row.getInt(0))
                .putInt(Math.toIntExact(row.getLong(1)))
                .array()));
        return List.of(bytes.toByteArray()).iterator();
    }

    private static void unpack(ByteBuffer packed, IntIntHashMap counts) {
        while (packed.hasRemaining()) {
            counts.put(packed.getInt(), packed.getInt());
        }
    }

    Background background() {
        return background;
    }

    int reports() {
        return reports;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.writeInt(reports);
        out.writeInt(counts.size());
        for (IntIntCursor count : counts) {
            out.writeInt(count.key);
            out.writeInt(count.value);
        }
    }

    private void readObject(ObjectInputStream in) throws IOException {
        reports = in.readInt();
        int size = in.readInt();
        counts = new IntIntHashMap(size);
        for (int i = 0; i < size; i++) {
            counts.put(in.readInt(), in.readInt());
        }
        background = new LearningBackground(DocumentFrequencies.shipped(), counts, reports);
    }
}
