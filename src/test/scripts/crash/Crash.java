import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Kills Stemma again and again, and its PostgreSQL too: while it starts, while it imports, while an article is edited.
 * After each kill the next start must be clean, all that was acknowledged before must be there, whole and once, and an
 * import that was cut off must go on by itself, in the next program or in another one that runs.
 */
class Crash {
    private static final String USAGE = """
            usage: crash.sh target/stemma.jar [--parts=start,import,edit,run,nodes] [--rounds=10] [--files=5000]
                   [--seed=1] [--slug=article-to-edit] [--postgres=/usr/lib/postgresql/15/bin] [-- arguments for Stemma]

              start   kills while Stemma starts
              import  kills between and in small imports
              edit    kills while an article is edited
              run     kills one large run twenty times, or as often as --rounds says: at the end each file is there once
              nodes   two programs on one PostgreSQL: what the killed one leaves, the other finishes; three rounds""";

    public static void main(String[] args) throws Exception {
        List<String> all = Arrays.asList(args);
        int end = all.contains("--") ? all.indexOf("--") : all.size();
        if (end == 0 || all.get(0).startsWith("--")) {
            Check.fail("which jar?\n" + USAGE);
        }
        Trial trial = new Trial(
                Path.of(all.get(0)).toAbsolutePath(),
                folder(),
                options(all.subList(1, end)),
                all.subList(Math.min(end + 1, all.size()), all.size()),
                "only-for-this-run-" + Long.toHexString(System.nanoTime()),
                random(options(all.subList(1, end))));
        System.out.println("data and logs: " + trial.work());
        Sent sent = new Sent();
        for (String part : trial.options().getOrDefault("parts", "start,import,edit,run,nodes").split(",")) {
            run(part, trial, sent);
        }
    }

    /** The server of a part may run as another user, who must get through. */
    private static Path folder() throws Exception {
        Path folder = Files.createTempDirectory("stemma-crash-");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        return folder;
    }

    private static Map<String, String> options(List<String> words) {
        Map<String, String> options = new LinkedHashMap<>();
        for (String word : words) {
            String[] parts = word.replaceFirst("^--", "").split("=", 2);
            options.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        return options;
    }

    private static Random random(Map<String, String> options) {
        return new Random(Long.parseLong(options.getOrDefault("seed", "1")));
    }

    private static void run(String part, Trial trial, Sent sent) throws Exception {
        switch (part) {
            case "start" -> new StartKills(trial, sent).run();
            case "import" -> new ImportKills(trial, sent).run();
            case "edit" -> new EditKills(trial).run();
            case "run" -> new RunKills(trial).run();
            case "nodes" -> new NodeKills(trial).run();
            default -> Check.fail("no such part: " + part + "\n" + USAGE);
        }
    }
}
