package stemma.matching;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Sorted rows, worked through one key at a time; no more than one row is held here, whatever a worker keeps. */
final class Runs implements Iterator<Row> {

    /** Makes rows of the rows of one key; what it leaves unread is passed over. */
    interface Worker {
        Iterator<Row> work(long key, Iterator<Row> rows);
    }

    private final Iterator<Row> sorted;
    private final Worker worker;
    private @Nullable Row ahead;
    private Iterator<Row> run = Collections.emptyIterator();
    private Iterator<Row> made = Collections.emptyIterator();

    /** @param sorted by their first column, which is the key */
    Runs(Iterator<Row> sorted, Worker worker) {
        this.sorted = sorted;
        this.worker = worker;
        advance();
    }

    /** Rows one after the other, none before it is asked for. */
    static Stream<Row> stream(Iterator<Row> rows) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false);
    }

    private void advance() {
        ahead = sorted.hasNext() ? sorted.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (!made.hasNext()) {
            run.forEachRemaining(row -> {});
            if (ahead == null) {
                return false;
            }
            run = new Run(ahead.getLong(0));
            made = worker.work(ahead.getLong(0), run);
        }
        return true;
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return made.next();
    }

    private final class Run implements Iterator<Row> {

        private final long key;

        private Run(long key) {
            this.key = key;
        }

        @Override
        public boolean hasNext() {
            return ahead != null && ahead.getLong(0) == key;
        }

        @Override
        public Row next() {
            Row row = ahead;
            if (row == null || row.getLong(0) != key) {
                throw new NoSuchElementException();
            }
            advance();
            return row;
        }
    }
}
