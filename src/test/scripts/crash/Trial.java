import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What every part works with: the program, a folder, what was asked for, and chance from a seed. */
record Trial(Path jar, Path work, Map<String, String> options, List<String> arguments, String password, Random random) {

    int number(String option, int otherwise) {
        return Integer.parseInt(options.getOrDefault(option, "" + otherwise));
    }

    void report(String part, int round, String killed, String then) {
        System.out.printf("%s %d: killed %s; %s%n", part, round, killed, then);
    }

    /** Waits until the worker has done a few things, and then for some part of a moment. */
    void awaitSome(Thread worker, List<?> done) throws InterruptedException {
        int wanted = 1 + random.nextInt(8);
        while (worker.isAlive()) {
            synchronized (done) {
                if (done.size() >= wanted) {
                    break;
                }
            }
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(150));
    }
}
