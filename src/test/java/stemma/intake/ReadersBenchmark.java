package stemma.intake;

import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.StemmaApplication;

/**
 * Measures how long readers wait for a page, at rest and while an import is at work. Imports a first file, so that the
 * program is warm, then a second one. Arguments: two files of JSON Lines and an empty folder for the database.
 */
public final class ReadersBenchmark {

    private static final Duration LONG = Duration.ofHours(5);
    private static final int PAGES_A_SECOND = 20;
    private static final int SECONDS = 12;
    private static final PrintStream OUT = System.out;

    private final Imports imports;
    private final URI front;
    private final URI story;
    private final HttpClient reader = HttpClient.newHttpClient();

    private ReadersBenchmark(ConfigurableApplicationContext program) {
        imports = program.getBean(Imports.class);
        String address =
                "http://127.0.0.1:" + program.getBean(Environment.class).getProperty("local.server.port");
        front = URI.create(address + "/");
        story = URI.create(address + "/stories/"
                + program.getBean(JdbcClient.class)
                        .sql("select slug from story order by id limit 1")
                        .query(String.class)
                        .single());
    }

    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(StemmaApplication.class);
        try (var program =
                application.run("--server.port=0", "--stemma.data-dir=" + args[2], "--logging.level.root=WARN")) {
            new ReadersBenchmark(program).run(Path.of(args[0]), Path.of(args[1]));
        }
    }

    private void run(Path first, Path second) {
        asked(story);
        asked(front);
        imports.await(ImportBenchmark.begun(imports, first), LONG);
        OUT.printf("%n| page | | median, ms | p99, ms |%n|---|---|---|---|%n");
        for (int round = 0; round < 3; round++) {
            told("story page", "at rest", asked(story));
            told("front page", "at rest", asked(front));
        }
        long run = ImportBenchmark.begun(imports, second);
        while (imports.run(run).moving()) {
            told("story page", "while an import works", asked(story));
            told("front page", "while an import works", asked(front));
        }
        OUT.println("What was asked while the import came to its end is in the last lines.");
    }

    /** Asks at even distances, whether the page before has come or not; gives the times from when each was due, rising. */
    private List<Double> asked(URI page) {
        List<CompletableFuture<Double>> answers = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < PAGES_A_SECOND * SECONDS; i++) {
            long due = start + i * TimeUnit.SECONDS.toNanos(1) / PAGES_A_SECOND;
            sleepUntil(due);
            answers.add(reader.sendAsync(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .thenApply(answer -> millisSince(due, answer)));
        }
        List<Double> times =
                new ArrayList<>(answers.stream().map(CompletableFuture::join).toList());
        Collections.sort(times);
        return times;
    }

    private static double millisSince(long due, HttpResponse<?> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode());
        }
        return (System.nanoTime() - due) / 1e6;
    }

    private static void sleepUntil(long moment) {
        try {
            TimeUnit.NANOSECONDS.sleep(moment - System.nanoTime());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void told(String page, String when, List<Double> times) {
        OUT.printf(
                Locale.ROOT,
                "| %s | %s | %.1f | %.1f |%n",
                page,
                when,
                times.get(times.size() / 2),
                times.get(times.size() * 99 / 100));
    }
}
