package stemma.intake;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import stemma.StemmaApplication;

/**
 * Measures what a report costs while an archive grows: processor time of the program and of its PostgreSQL, for each so many
 * reports of one import. Arguments: a file of JSON Lines, an empty folder for the database, and how many reports a row
 * of the table stands for (10,000 without it).
 */
public final class CostBenchmark {

    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final double NANOS = 1e6;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final Map<Long, Long> others = new HashMap<>();

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(StemmaApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var program = application.run("--stemma.data-dir=" + args[1], "--logging.level.root=WARN")) {
            new CostBenchmark().run(program, Path.of(args[0]), args.length > 2 ? Integer.parseInt(args[2]) : 10_000);
        }
    }

    private void run(ConfigurableApplicationContext program, Path file, int step) {
        Imports imports = program.getBean(Imports.class);
        long run = ImportBenchmark.begun(imports, file);
        System.out.printf("%n| reports there | program, ms a report | PostgreSQL | both |%n|---|---|---|---|%n");
        int reports = 0;
        double own = own();
        double database = database();
        boolean done = false;
        while (!done) {
            done = imports.await(run, LOOK);
            double databaseNow = database();
            int now = imports.run(run).counts().done();
            if (now - reports >= step || done && now > reports) {
                double ownNow = own();
                row(now, (ownNow - own) / (now - reports), (databaseNow - database) / (now - reports));
                reports = now;
                own = ownNow;
                database = databaseNow;
            }
        }
    }

    private static void row(int reports, double program, double database) {
        System.out.printf(
                Locale.ROOT, "| %,d | %.2f | %.2f | %.2f |%n", reports, program, database, program + database);
    }

    /** Milliseconds of processor of this program. */
    private double own() {
        return system.getProcessCpuTime() / NANOS;
    }

    /** The same of all processes below it, those that are gone among them. */
    private double database() {
        ProcessHandle.current()
                .descendants()
                .forEach(process ->
                        process.info().totalCpuDuration().ifPresent(time -> others.put(process.pid(), time.toNanos())));
        return others.values().stream().mapToLong(Long::longValue).sum() / NANOS;
    }
}
