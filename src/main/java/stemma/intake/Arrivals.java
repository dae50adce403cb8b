package stemma.intake;

import java.util.function.Consumer;
import stemma.parsing.Received;
import stemma.parsing.ReceivedFile;
import stemma.parsing.RefusedFile;

/** Writes the files of a run down as they come, in the order in which they come. */
final class Arrivals implements Consumer<Received> {

    private final ItemLog items;
    private final Disk disk;
    private final long run;
    private int count;

    Arrivals(ItemLog items, Disk disk, long run) {
        this.items = items;
        this.disk = disk;
        this.run = run;
    }

    @Override
    public void accept(Received received) {
        disk.refuseIfLow();
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
