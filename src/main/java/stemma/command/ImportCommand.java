package stemma.command;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import stemma.article.CollectionName;
import stemma.article.ReportCollections;
import stemma.delivery.Delivery;
import stemma.delivery.Tree;
import stemma.intake.Counts;
import stemma.intake.DiskFull;
import stemma.intake.Errand;
import stemma.intake.Imports;
import stemma.intake.Origin;
import stemma.intake.Target;

/** The command {@code import}: the whole program without its web port, for as long as one import takes. */
final class ImportCommand {

    private final Class<?> application;
    private final PrintStream out;
    private final PrintStream err;

    private ImportCommand(Class<?> application, PrintStream out, PrintStream err) {
        this.application = application;
        this.out = out;
        this.err = err;
    }

    /** Imports what the words beside {@code import} name, and gives the exit code. */
    static int run(Class<?> application, List<String> words) {
        return StandardOutput.to(out -> new ImportCommand(application, out, System.err).run(words));
    }

    private int run(List<String> words) {
        try {
            Options options = Options.of(words);
            if (options.help()) {
                out.println(Options.HELP);
                return Command.WELL;
            }
            return run(options);
        } catch (NothingDone | DiskFull e) {
            err.println("Nothing was imported. " + e.getMessage());
            err.println("java -jar stemma.jar import --help tells how it is meant.");
            return nothing(words, null, Command.NOTHING_DONE);
        } catch (CutOff e) {
            err.println(e.getMessage());
            return nothing(words, e.run(), Command.REFUSED);
        }
    }

    private int nothing(List<String> words, @Nullable Long run, int code) {
        if (words.contains("--json")) {
            JsonAnswer.nothing(out, run);
        }
        return code;
    }

    private int run(Options options) {
        List<Tree> trees = options.trees();
        try (ConfigurableApplicationContext program = WholeProgram.withoutWeb(application, options.settings())) {
            Target target = target(program.getBean(ReportCollections.class), options);
            return run(program.getBean(Imports.class), trees, options, target);
        }
    }

    private static Target target(ReportCollections collections, Options options) {
        CollectionName name = options.collection();
        return name == null
                ? Target.USUAL
                : collections.named(name).map(Target::of).orElseGet(() -> Target.toBeMade(name));
    }

    private int run(Imports imports, List<Tree> trees, Options options, Target target) {
        Bar bar = Bar.on(err);
        String user = "system user " + System.getProperty("user.name", "unknown");
        Errand errand = new Errand(Origin.COMMAND, String.join(", ", options.paths()), user, options.dryRun(), target);
        long start = System.nanoTime();
        long run = begin(imports, errand, trees.stream().map(bar::counting).toList());
        long stored = System.nanoTime();
        if (target.isNew()) {
            err.printf(
                    "The collection “%s” %s.%n",
                    target.name(), options.dryRun() ? "is not there yet: an import would make it" : "is new");
        }
        bar.follow(imports, run);
        err.printf(
                "Stored in %.1f s, worked through in %.1f s.%n",
                seconds(start, stored), seconds(stored, System.nanoTime()));
        if (options.json()) {
            new JsonAnswer(imports, run).print(out);
        } else {
            new PlainAnswer(imports, run, out).print();
        }
        Counts counts = imports.run(run).counts();
        return counts.refused() + counts.cancelled() > 0 ? Command.REFUSED : Command.WELL;
    }

    private static double seconds(long from, long to) {
        return (to - from) / 1e9;
    }

    private static long begin(Imports imports, Errand errand, List<Delivery> deliveries) {
        try {
            return imports.begin(errand, deliveries);
        } catch (DataAccessException | TransactionException | UncheckedIOException e) {
            throw new NothingDone("The files could not be stored: " + e.getMessage());
        }
    }
}
