package stemma.intake;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings the files of a large run up load by load: while one load is stored, the next is read, unless people need room. */
@Component
class Conveyor {

    private static final Logger log = LoggerFactory.getLogger(Conveyor.class);

    /** Fewer files are not worth a load, unless they are long. */
    static final int FEW = 20;

    static final int FILES = 500;
    static final int BYTES = 8 * 1024 * 1024;

    private final WaitingFiles files;
    private final Consignment consignment;
    private final TransactionTemplate transaction;
    private final Courtesy courtesy;

    Conveyor(WaitingFiles files, Consignment consignment, TransactionTemplate transaction, Courtesy courtesy) {
        this.files = files;
        this.consignment = consignment;
        this.transaction = transaction;
        this.courtesy = courtesy;
    }

    /** Imports the run's files as long as it may go on; what a load leaves is given back as a number of files to do singly. */
    void work(long run, BooleanSupplier goesOn, IntConsumer left) {
        Optional<Consignment.Load> load = ended(begun(() -> ready(run, 0)));
        if (load.isEmpty() || isSmall(load.get().waiting())) {
            return;
        }
        while (load.isPresent() && goesOn.getAsBoolean()) {
            Consignment.Load present = load.get();
            Supplier<Optional<Consignment.Load>> reading = () -> ready(run, present.last());
            Optional<CompletableFuture<Optional<Consignment.Load>>> meanwhile =
                    courtesy.isDue() ? Optional.empty() : Optional.of(begun(reading));
            try {
                left.accept(ended(begun(() -> store(present))));
            } catch (RuntimeException | Error e) {
                meanwhile.ifPresent(Conveyor::settle);
                throw e;
            }
            load = ended(meanwhile.orElseGet(() -> begun(reading)));
        }
    }

    /** Few short files: many that are short, and few that are long, are work for both processors. */
    static boolean isSmall(List<Waiting> files) {
        return files.size() < FEW
                && files.stream().mapToInt(file -> file.content().length).sum() < BYTES / FEW;
    }

    /** What was begun may not go on behind a failure. */
    private static void settle(CompletableFuture<?> begun) {
        begun.handle((result, failure) -> result).join();
    }

    private <T> CompletableFuture<T> begun(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, courtesy.workers());
    }

    private static <T> T ended(CompletableFuture<T> work) {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Optional<Consignment.Load> ready(long run, int behind) {
        List<Waiting> waiting = files.behind(run, State.IMPORTING, behind, FILES, BYTES);
        if (waiting.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(consignment.ready(run, waiting));
    }

    /** How many of its files are left. A load that the database refuses is gone through file by file, to find the culprit. */
    private int store(Consignment.Load load) {
        try {
            Integer left = transaction.execute(status -> consignment.work(load));
            return left == null ? 0 : left;
        } catch (RuntimeException e) {
            log.warn(
                    "Run {}: files {} to {} go one by one: {}",
                    load.run(),
                    load.waiting().get(0).position(),
                    load.last(),
                    Refusal.rootOf(e).getMessage());
            return load.waiting().size();
        }
    }
}
