package stemma.press;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import stemma.Caller;
import stemma.StemmaApplication;

/**
 * Measures how long a reader of another program on the same database still gets the page of a story as it was, once the answer to the
 * editor who changed it has arrived. Argument: an empty folder, for the reports that come with the program.
 */
public final class NodesBenchmark {

    private static final int WARM = 10;
    private static final int ROUNDS = 100;
    private static final PrintStream OUT = System.out;
    private static final Pattern STORY = Pattern.compile("href=\"(/stories/[^\"]+)\"");

    private NodesBenchmark() {}

    public static void main(String[] args) throws InterruptedException {
        try (ConfigurableApplicationContext one = start(args[0], false);
                ConfigurableApplicationContext other = start(args[0], true)) {
            Caller editor = new Caller(port(one)).logIn("editor", Caller.PASSWORD);
            Caller near = new Caller(port(one));
            Caller far = new Caller(port(other));
            String story = story(far);
            List<Double> late = new ArrayList<>();
            for (int round = 0; round < WARM + ROUNDS; round++) {
                String words = "Round " + round + " was put right.";
                far.get(story);
                near.get(story);
                editor.post("/desk" + story + "/notices", "as", "correction", "held", "false", "notice", words);
                long told = System.nanoTime();
                boolean atOnce = near.get(story).body().contains(words);
                while (!far.get(story).body().contains(words)) {
                    Thread.onSpinWait();
                }
                if (!atOnce) {
                    throw new IllegalStateException("the editor's own program had the old page");
                }
                if (round >= WARM) {
                    late.add((System.nanoTime() - told) / 1e6);
                }
            }
            Collections.sort(late);
            OUT.printf(
                    Locale.ROOT,
                    "new at the other program after %.0f ms (median), %.0f ms (p99), %.0f ms (the latest of %d)%n",
                    late.get(ROUNDS / 2),
                    late.get(ROUNDS * 99 / 100),
                    late.get(ROUNDS - 1),
                    ROUNDS);
        }
    }

    private static ConfigurableApplicationContext start(String folder, boolean joins) {
        return new SpringApplication(StemmaApplication.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--stemma.data-dir=" + folder,
                        "--stemma.join=" + joins,
                        "--stemma.editor.password=" + Caller.PASSWORD,
                        "--logging.level.root=WARN");
    }

    private static int port(ConfigurableApplicationContext program) {
        return Integer.parseInt(program.getEnvironment().getProperty("local.server.port", "0"));
    }

    /** As soon as the reports are in. */
    private static String story(Caller reader) throws InterruptedException {
        Matcher story = STORY.matcher(reader.get("/").body());
        while (!story.find()) {
            Thread.sleep(100);
            story = STORY.matcher(reader.get("/").body());
        }
        return story.group(1);
    }
}
