/** The first rounds kill the making of the database itself, since the folder starts empty. */
class StartKills {
    private final Trial trial;
    private final Sent sent;
    private long usualStart = 15_000;

    StartKills(Trial trial, Sent sent) {
        this.trial = trial;
        this.sent = sent;
    }

    void run() throws Exception {
        int rounds = trial.number("rounds", 10);
        for (int round = 1; round <= rounds; round++) {
            run(round);
        }
        System.out.println("start: " + rounds + " kills, every next start clean, nothing acknowledged was lost");
    }

    private void run(int round) throws Exception {
        Program victim = Program.start(trial);
        Thread.sleep(trial.random().nextLong(usualStart));
        String killed = victim.kill(round);
        try (Program next = Program.start(trial)) {
            long millis = next.awaitUp();
            usualStart = millis * 5 / 4;
            Check.that(next.slugs().size() == seeds(next), "a seed report is missing");
            sent.checkWhole(next);
            trial.report("start", round, killed, "up again in " + millis + " ms");
        }
    }

    private static int seeds(Program program) {
        return program.database().count("import_item where run_id = (select max(id) from import_run where origin = 'SEED')");
    }
}
