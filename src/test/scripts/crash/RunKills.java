import java.util.Arrays;
import java.util.Map;

/** Kills one large run again and again, the program and all of its PostgreSQL: at the end each file is there once. */
class RunKills {
    private static final long PATIENCE = 600_000;

    private final Trial trial;
    private final int files;
    private final Sent sent = new Sent();
    private long usualStart = 15_000;

    RunKills(Trial trial) {
        this.trial = trial;
        this.files = trial.number("files", 5_000);
    }

    void run() throws Exception {
        int kills = trial.number("rounds", 20);
        int[] moments = trial.random().ints(kills, 1, Math.max(2, files * 19 / 20)).sorted().toArray();
        System.out.println("run: " + files + " files, to be killed at " + Arrays.toString(moments) + " of them, or at the start after");
        Program program = Program.start(trial, "run");
        usualStart = program.awaitUp();
        long run = upload(program);
        for (int kill = 1; kill <= kills; kill++) {
            program = kill > 1 ? Program.start(trial, "run") : program;
            boolean early = kill > 1 && trial.random().nextInt(4) == 0;
            String when = early ? inStart() : atFile(program, run, moments[kill - 1]);
            Thread.sleep(trial.random().nextInt(40));
            program.killAll();
            trial.report("run", kill, "program and PostgreSQL", when);
        }
        try (Program last = Program.start(trial, "run")) {
            last.awaitUp();
            int left = files - done(last, run);
            last.awaitImported();
            sent.checkRun(last.database(), run, files);
            int articles = sent.checkWhole(last);
            System.out.printf(
                    "run: %d kills; the last start did the %d files that were left; %d of %d files are there, once and whole, among %d articles%n",
                    kills, left, files, files, articles);
        }
    }

    private long upload(Program program) throws Exception {
        Map<String, String> news = News.files("run", files, trial.random());
        sent.send(news);
        long run = program.beginImport(news);
        sent.acknowledge(news);
        return run;
    }

    private String inStart() throws InterruptedException {
        long millis = trial.random().nextLong(Math.max(1, usualStart));
        Thread.sleep(millis);
        return millis + " ms into the start";
    }

    private static String atFile(Program program, long run, int moment) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE;
        int done = done(program, run);
        int first = done;
        while (done < moment) {
            Thread.sleep(5);
            Check.that(System.currentTimeMillis() < end, "the run does not go on; see " + program.log());
            Check.that(program.isAlive(), "Stemma ended by itself; see " + program.log());
            done = done(program, run);
            first = first < 0 ? done : first;
        }
        return "it had gone on from " + first + " to " + done + " files";
    }

    /** How many files of the run are done; -1 while the database is not there. */
    private static int done(Program program, long run) {
        return program.database()
                .trySql("select count(*) from import_item where outcome is not null and run_id = " + run)
                .map(Integer::valueOf)
                .orElse(-1);
    }
}
