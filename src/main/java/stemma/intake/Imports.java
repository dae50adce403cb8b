package stemma.intake;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.delivery.Delivery;

/** What people can do with imports, on a page or from the command line. */
@Component
public class Imports {

    private static final Duration LOOK = Duration.ofMillis(40);

    private final Importer importer;
    private final Returning returning;
    private final Line line;
    private final RunLog runs;
    private final Targets targets;
    private final ItemLog items;
    private final Forecast forecast;
    private final Disk disk;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Imports(
            Importer importer,
            Returning returning,
            Line line,
            RunLog runs,
            Targets targets,
            ItemLog items,
            Forecast forecast,
            Disk disk,
            TransactionTemplate transaction,
            ApplicationEventPublisher events) {
        this.importer = importer;
        this.returning = returning;
        this.line = line;
        this.runs = runs;
        this.targets = targets;
        this.items = items;
        this.forecast = forecast;
        this.disk = disk;
        this.transaction = transaction;
        this.events = events;
    }

    /** Stores what is delivered as a run, puts it in line and tells its number. */
    public long begin(Errand errand, List<? extends Delivery> deliveries) {
        long run = importer.begin(errand, deliveries);
        line.wake();
        return run;
    }

    /** Waits until the run is done, previewed or cancelled, but no longer than the given time; tells whether it is. */
    public boolean await(long run, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        boolean rests = !runs.run(run).state().inLine();
        while (!rests && System.nanoTime() < deadline && pause()) {
            rests = !runs.run(run).state().inLine();
        }
        return rests;
    }

    private static boolean pause() {
        try {
            Thread.sleep(LOOK.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Holds the run after the file in hand; a preview that goes on later begins anew. */
    public void pause(long run, String who) {
        steer(run, who, "pause import", "paused", id -> runs.hold(id, who));
    }

    /** Lets a paused run go on. */
    public void resume(long run, String who) {
        steer(run, who, "resume import", "resumed", id -> runs.hold(id, null));
    }

    /** Ends the run after the file in hand, or discards what was previewed; what is imported stays. */
    public void cancel(long run, String who) {
        steer(run, who, "cancel import", "cancelled", id -> {
            items.cancel(id, who);
            State state = runs.run(id).state();
            boolean cancelled = state != State.DONE && runs.move(id, state, State.CANCELLED);
            runs.recount(id);
            return cancelled;
        });
    }

    /** Imports just what was previewed. */
    public void accept(long run, String who) {
        steer(run, who, "import preview", "imported", id -> {
            targets.settle(runs.run(id), who);
            boolean moved = runs.move(id, State.PREVIEWED, State.IMPORTING);
            runs.recount(id);
            return moved;
        });
    }

    /** Puts a run in line that takes a finished one back, and tells its number. */
    public long takeBack(long run, String who) {
        Long undo = transaction.execute(status -> {
            Run done = runs.run(run);
            returning.undoOf(run).ifPresent(before -> {
                throw new RunRefused(done, before);
            });
            if (!done.finished()) {
                throw new RunRefused(done, "taken back");
            }
            long id = returning.begin(done, who);
            runs.recount(id);
            return id;
        });
        line.wake();
        return Objects.requireNonNull(undo);
    }

    /** The run that takes the given one back, if there is one that stands. */
    public Optional<Long> undoOf(long run) {
        return returning.undoOf(run);
    }

    /** Takes out an article that an undo kept since somebody had touched it. */
    public void insist(long undo, int position, String who) {
        transaction.executeWithoutResult(status -> {
            returning.insist(undo, position);
            items.worked(
                    undo, position, new Worked(Outcome.TAKEN_BACK, "taken back, as " + who + " insisted", null), null);
            runs.recount(undo);
            events.publishEvent(new RunSteered(undo, who, "insist on taking back file " + position));
        });
    }

    private void steer(long id, String who, String action, String wish, LongPredicate deed) {
        transaction.executeWithoutResult(status -> {
            Run before = runs.run(id);
            if (before.finished() || !deed.test(id)) {
                throw new RunRefused(before, wish);
            }
            events.publishEvent(new RunSteered(id, who, action));
        });
        line.wake();
    }

    /** What keeps imports from going on, such as a full disk; usually empty. */
    public Optional<String> obstacle() {
        return disk.problem();
    }

    public Run run(long id) {
        return runs.run(id);
    }

    /** Runs older than the given one, newest first. */
    public List<Run> page(long before, int most) {
        return runs.page(before, most);
    }

    /** Files of a run behind the given place, in their order. */
    public List<Item> items(long run, int after, int most) {
        return items.page(run, after, most);
    }

    public Item item(long run, int position) {
        return items.item(run, position).orElseThrow(() -> new RunNotFound(run, position));
    }

    /** What a preview said of stories that the files give. */
    public GivenCount given(long run) {
        return items.given(run);
    }

    /** What a preview said would become of the file; null where nothing was previewed. */
    public @Nullable Prediction prediction(long run, int position) {
        return items.prediction(run, position).map(forecast::read).orElse(null);
    }
}
