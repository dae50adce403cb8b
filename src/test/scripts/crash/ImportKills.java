import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Kills while files and small zips come in, one after the other. */
class ImportKills {
    private static final int FILES_IN_A_ZIP = 60;

    private final Trial trial;
    private final Sent sent;

    ImportKills(Trial trial, Sent sent) {
        this.trial = trial;
        this.sent = sent;
    }

    void run() throws Exception {
        int rounds = trial.number("rounds", 10);
        for (int round = 1; round <= rounds; round++) {
            run(round);
        }
        System.out.println("import: " + rounds + " kills, every next start clean, nothing acknowledged was lost");
    }

    private void run(int round) throws Exception {
        List<String> answered = new ArrayList<>();
        Program victim = Program.start(trial);
        victim.awaitUp();
        Browser browser = victim.browser().logIn();
        Thread importer = new Thread(() -> importUntilKilled(victim, browser, round, answered));
        importer.start();
        trial.awaitSome(importer, answered);
        String killed = victim.kill(round);
        importer.join();
        try (Program next = Program.start(trial)) {
            next.awaitUp();
            int open = next.unfinished();
            next.awaitImported();
            int articles = sent.checkWhole(next);
            trial.report("import", round, killed, answered.size() + " runs acknowledged, " + open
                    + " went on by themselves, " + articles + " articles");
        }
    }

    // In turn one file, and a zip so large that it is worked through in the background.
    private void importUntilKilled(Program victim, Browser browser, int round, List<String> answered) {
        for (int number = 1; !victim.killing(); number++) {
            Map<String, String> files = files(round, number, number % 2 == 1 ? 1 : FILES_IN_A_ZIP);
            sent.send(files);
            try {
                HttpResponse<String> answer = browser.upload("/admin/imports", "files", files);
                if (answer.statusCode() / 100 == 3) {
                    sent.acknowledge(files);
                    synchronized (answered) {
                        answered.add(answer.headers().firstValue("Location").orElse(""));
                    }
                } else {
                    Check.that(victim.killing(), "import answered " + answer.statusCode());
                }
            } catch (IOException | IllegalArgumentException e) {
                Check.that(victim.killing(), "import failed before the kill: " + e);
            }
        }
    }

    private Map<String, String> files(int round, int number, int count) {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 1; i <= count; i++) {
            String mark = "crash-" + round + "-" + number + "-" + i + "-" + Long.toHexString(trial.random().nextLong());
            files.put(mark + ".txt", News.unlike(mark, trial.random()));
        }
        return files;
    }
}
