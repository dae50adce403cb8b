package stemma.command;

import java.io.Console;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import stemma.delivery.Delivery;
import stemma.intake.Counts;
import stemma.intake.Imports;
import stemma.intake.Run;

/** Shows a person at a terminal how far an import is; elsewhere it says only what holds the import up. */
final class Bar {

    private static final Duration LOOK = Duration.ofMillis(250);
    private static final int WIDTH = 30;
    private static final int PATIENCE = 4;
    private static final int EVERY = 100;

    private final PrintStream err;
    private final boolean terminal;
    private final Clock clock = Clock.systemUTC();
    private int taken;
    private @Nullable String said;

    Bar(PrintStream err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    static Bar on(PrintStream err) {
        return new Bar(err, isTerminal(System.console()));
    }

    /** From Java 22 on there is a console even where there is no terminal. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    /** The same delivery, counted on the bar. */
    Delivery counting(Delivery delivery) {
        return receiver -> delivery.open(received -> {
            taken++;
            if (taken % EVERY == 0) {
                draw("%,d files taken in".formatted(taken));
            }
            receiver.accept(received);
        });
    }

    /** Shows the run until it rests; a database that is away for a moment is waited for. */
    void follow(Imports imports, long run) {
        int failures = 0;
        boolean rests = false;
        while (!rests) {
            try {
                rests = imports.await(run, LOOK);
                show(imports.run(run), imports.obstacle().orElse(null));
                failures = 0;
            } catch (DataAccessException | TransactionException e) {
                failures++;
                if (failures == PATIENCE) {
                    throw new CutOff(run, e);
                }
            }
        }
        draw("");
    }

    private void show(Run run, @Nullable String obstacle) {
        String holds = run.paused()
                ? "Run " + run.id() + " is paused by " + run.pausedBy() + "; an admin can resume it."
                : obstacle;
        if (holds != null && !Objects.equals(holds, said)) {
            draw("");
            err.println(holds);
        }
        said = holds;
        draw(line(run, clock.instant()));
    }

    private static String line(Run run) {
        Counts counts = run.counts();
        int full = counts.total() == 0 ? 0 : (int) ((long) WIDTH * counts.done() / counts.total());
        return "[" + "#".repeat(full) + ".".repeat(WIDTH - full)
                + "] %,d of %,d files".formatted(counts.done(), counts.total());
    }

    static String line(Run run, Instant now) {
        double pace = run.pace(now);
        String left =
                run.left(now).map(time -> ", %s left".formatted(words(time))).orElse("");
        return line(run) + (pace == 0 ? "" : ", %,.0f a second".formatted(pace)) + left;
    }

    private static String words(Duration time) {
        return time.toMinutes() == 0 ? time.toSeconds() + " s" : time.toMinutes() + " min";
    }

    /** Over the line that stands there. */
    void draw(String line) {
        if (terminal) {
            err.print("\r" + line + "\u001b[K");
            err.flush();
        }
    }
}
