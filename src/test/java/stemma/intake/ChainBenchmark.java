package stemma.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.Advised;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.Rounds;
import stemma.StemmaApplication;
import stemma.audit.AuditedEvent;

/**
 * Measures what the audit log and its chain cost an import: runs of so many reports by turns with the log and without it, in one
 * program. Arguments: a file of JSON Lines, an empty folder for the database, and how many reports a run has (5,000 without it).
 */
public final class ChainBenchmark {

    private static final Duration LONG = Duration.ofHours(5);
    private static final int ENTRIES = 500;

    private final ConfigurableApplicationContext program;
    private final JdbcClient jdbc;
    private final Rounds with = new Rounds("import with the chain");
    private final Rounds without = new Rounds("import without it");
    private volatile boolean silent;

    private ChainBenchmark(ConfigurableApplicationContext program) {
        this.program = program;
        this.jdbc = program.getBean(JdbcClient.class);
        MethodInterceptor mute = call -> silent ? null : call.proceed();
        ((Advised) program.getBean("auditLog")).addAdvice(0, mute);
    }

    public static void main(String[] args) throws IOException {
        SpringApplication application = new SpringApplication(StemmaApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var program = application.run("--stemma.data-dir=" + args[1], "--logging.level.root=WARN")) {
            new ChainBenchmark(program).run(Path.of(args[0]), args.length > 2 ? Integer.parseInt(args[2]) : 5_000);
        }
    }

    /** The first part warms up; then pairs, in each of which the other half comes first. */
    private void run(Path file, int size) throws IOException {
        List<Path> parts = parts(file, size);
        bring(parts.get(0));
        long entries = count("audit_entry");
        Rounds.printHead();
        for (int i = 1; i < parts.size(); i++) {
            Path part = parts.get(i);
            silent = i % 4 == 2 || i % 4 == 3;
            (silent ? without : with).add(() -> bring(part));
        }
        silent = false;
        with.print();
        without.print();
        double runs = Math.ceil((parts.size() - 1) / 2.0);
        double each = (count("audit_entry") - entries) / runs;
        Rounds entry = Rounds.of("one entry with a seal of its own", ENTRIES, ENTRIES, this::enter);
        entry.print();
        Rounds.printLoad();
        System.out.printf(
                Locale.ROOT,
                "with : without, processor %+.1f %%; by entries: %.1f of them in an import, %.3f %% of its processor%n",
                100 * (with.cost() / without.cost() - 1),
                each,
                100 * each * entry.cost() / with.cost());
    }

    static List<Path> parts(Path file, int size) throws IOException {
        List<Path> parts = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (List<String> part = next(lines, size); part.size() == size; part = next(lines, size)) {
                Path own = Files.createTempFile("chain-" + parts.size() + "-", ".jsonl");
                own.toFile().deleteOnExit();
                parts.add(Files.write(own, part));
            }
        }
        if (parts.size() < 3) {
            throw new IllegalArgumentException("at least three times " + size + " reports are needed");
        }
        return parts;
    }

    private static List<String> next(BufferedReader lines, int size) throws IOException {
        List<String> part = new ArrayList<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            part.add(line);
            if (part.size() == size) {
                break;
            }
        }
        return part;
    }

    /** Until it is imported and nothing waits for a seal. */
    private void bring(Path part) {
        Imports imports = program.getBean(Imports.class);
        long run = ImportBenchmark.begun(imports, part);
        imports.await(run, LONG);
        Counts counts = imports.run(run).counts();
        if (counts.imported() != counts.total()) {
            throw new IllegalStateException("not all came in: " + counts);
        }
        awaitSeals();
    }

    private record Entered(String actor, String action, String subject) implements AuditedEvent {}

    private void enter() {
        program.getBean(TransactionTemplate.class)
                .executeWithoutResult(status ->
                        program.publishEvent(new Entered("benchmark", "measure the chain", "import/benchmark")));
        awaitSeals();
    }

    private void awaitSeals() {
        try {
            while (count("audit_pending") > 0) {
                Thread.sleep(1);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
