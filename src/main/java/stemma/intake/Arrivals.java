package stemma.intake;

import java.util.function.Consumer;
import stemma.parsing.Received;
import stemma.parsing.ReceivedFile;
import stemma.parsing.RefusedFile;

/** Writes the files of a run down as they come, in the order in which they come. */
final class Arrivals implements Consumer<Received> {

    private final ItemLog items;
    private final Runnable room;
    private final long run;
    private int count;

    /** Room is asked for before each file, and says by its refusal that there is none. */
    Arrivals(ItemLog items, Runnable room, long run) {
        this.items = items;
        this.room = room;
        this.run = run;
    }

    @Override
    public void accept(Received received) {
        room.run();
        count++;
        if (received instanceof ReceivedFile file) {
            items.await(run, count, file.name(), file.bytes());
        } else if (received instanceof RefusedFile refused) {
            items.refuse(run, count, refused.name(), refused.reason());
        }
    }

    int count() {
        return count;
    }
}
