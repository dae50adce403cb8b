package stemma.intake;

import java.util.function.Consumer;
import stemma.parsing.Received;
import stemma.parsing.ReceivedFile;
import stemma.parsing.RefusedFile;

/** Writes the files of a run down as they come, in the order in which they come. */
final class Arrivals implements Consumer<Received> {

    private final RunLog runs;
    private final long run;
    private int count;

    Arrivals(RunLog runs, long run) {
        this.runs = runs;
        this.run = run;
    }

    @Override
    public void accept(Received received) {
        count++;
        if (received instanceof ReceivedFile file) {
            runs.await(run, count, file.name(), file.bytes());
        } else if (received instanceof RefusedFile refused) {
            runs.refuse(run, count, refused.name(), null, refused.reason());
        }
    }

    int count() {
        return count;
    }
}
