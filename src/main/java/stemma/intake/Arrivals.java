package stemma.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import stemma.bulk.BulkRows;
import stemma.bulk.BulkTables;
import stemma.parsing.Received;
import stemma.parsing.ReceivedFile;
import stemma.parsing.RefusedFile;

/** Writes the files of a run down as they come, in the order in which they come, many at a time. */
final class Arrivals implements Consumer<Received> {

    private static final int FILES = 500;
    private static final int BYTES = 4 * 1024 * 1024;

    private final BulkTables tables;
    private final Runnable room;
    private final long run;
    private final Instant now;
    private final List<Received> inHand = new ArrayList<>();
    private int size;
    private int stored;

    /** Room is asked for before each file, and says by its refusal that there is none. */
    Arrivals(BulkTables tables, Runnable room, long run, Instant now) {
        this.tables = tables;
        this.room = room;
        this.run = run;
        this.now = now;
    }

    @Override
    public void accept(Received received) {
        room.run();
        inHand.add(received);
        size += received instanceof ReceivedFile file ? file.bytes().length : 0;
        if (inHand.size() >= FILES || size >= BYTES) {
            store();
        }
    }

    private void store() {
        try (BulkRows rows = tables.into(
                "import_item", "run_id", "position", "name", "content", "outcome", "message", "worked_at")) {
            for (Received received : inHand) {
                stored++;
                if (received instanceof ReceivedFile file) {
                    rows.row(run, stored, file.name(), file.bytes(), null, null, null);
                } else if (received instanceof RefusedFile refused) {
                    rows.row(
                            run,
                            stored,
                            refused.name(),
                            null,
                            Outcome.REFUSED.name(),
                            Refusal.sentence(refused.reason()),
                            now);
                }
            }
        }
        inHand.clear();
        size = 0;
    }

    /** Writes down what is still in hand. */
    void close() {
        store();
    }

    int count() {
        return stored + inHand.size();
    }
}
