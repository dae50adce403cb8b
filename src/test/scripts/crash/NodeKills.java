import java.util.Map;
import java.util.Optional;

/** Two programs on one PostgreSQL: the one that works on a run is killed, and the other finishes it. */
class NodeKills {
    private static final long PATIENCE = 600_000;

    private final Trial trial;
    private final int files;
    private final Sent sent = new Sent();

    NodeKills(Trial trial) {
        this.trial = trial;
        this.files = Math.max(2, trial.number("files", 5_000) / 2);
    }

    void run() throws Exception {
        int rounds = trial.number("rounds", 3);
        try (ServerApart server = ServerApart.start(trial)) {
            Program idle = up(server, "n0");
            for (int round = 1; round <= rounds; round++) {
                idle = run(server, idle, up(server, "n" + round), round);
            }
            idle.close();
        }
        System.out.println("nodes: " + rounds + " kills, the other program finished each run, every file is there once");
    }

    private Program up(ServerApart server, String name) throws Exception {
        Program program = Program.beside(trial, server, name);
        program.awaitUp();
        return program;
    }

    /** Uploads to the one; whichever works on it is killed; gives the one that is left. */
    private Program run(ServerApart server, Program other, Program one, int round) throws Exception {
        Map<String, String> news = News.files("nodes-" + round, files, trial.random());
        sent.send(news);
        int moment = 1 + trial.random().nextInt(files * 3 / 4 + 1);
        long run = one.beginImport(news);
        sent.acknowledge(news);
        String worker = awaitDone(server.database(), run, moment);
        Program victim = worker.equals(one.name()) ? one : other;
        Program left = victim == one ? other : one;
        victim.killAll();
        int done = done(server.database(), run);
        Check.that(done < files, "the run was over before the kill: take more files");
        left.awaitImported();
        sent.checkRun(server.database(), run, files);
        int articles = sent.checkWhole(left);
        trial.report("nodes", round, worker + " at " + done + " of " + files + " files", left.name() + " finished it, " + articles
                + " articles");
        return left;
    }

    /** Gives the name of the program that works on the run, when so many files are done. */
    private static String awaitDone(Database database, long run, int moment) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE;
        while (done(database, run) < moment) {
            Check.that(System.currentTimeMillis() < end, "the run does not go on");
            Thread.sleep(5);
        }
        return worker(database).orElse("");
    }

    private static int done(Database database, long run) {
        return database.count("import_item where outcome is not null and run_id = " + run);
    }

    private static Optional<String> worker(Database database) {
        return database.trySql("""
                        select application_name from pg_locks join pg_stat_activity using (pid)
                        where locktype = 'advisory' and granted and objsubid = 1
                            and ((classid::bigint << 32) | objid::bigint) = hashtext('stemma.import')::bigint""")
                .filter(name -> !name.isEmpty());
    }
}
