package stemma;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Rounds of one act in a benchmark: how long each took by the clock, and what a round cost the processors, in this program and in
 * the processes that it started, such as its PostgreSQL. On a busy machine the second says more.
 */
public final class Rounds {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Map<Long, Long> OTHERS = new HashMap<>();

    private final String what;
    private final List<Double> times = new ArrayList<>();
    private double processors;

    public Rounds(String what) {
        this.what = what;
    }

    /** The first rounds only compile the code; then come those that count. */
    public static Rounds of(String what, int warmUp, int counted, Runnable act) {
        for (int i = 0; i < warmUp; i++) {
            act.run();
        }
        Rounds rounds = new Rounds(what);
        for (int i = 0; i < counted; i++) {
            rounds.add(act);
        }
        return rounds;
    }

    /** Does it once and counts that. */
    public void add(Runnable act) {
        double below = below();
        double own = own();
        long start = System.nanoTime();
        act.run();
        times.add((System.nanoTime() - start) / 1e6);
        processors += own() - own;
        processors += below() - below;
    }

    public static void printHead() {
        System.out.printf(
                Locale.ROOT,
                "%nload %.2f on %d processors%n| what | median, ms | p95, ms | processor, ms |%n|---|---|---|---|%n",
                SYSTEM.getSystemLoadAverage(),
                SYSTEM.getAvailableProcessors());
    }

    public void print() {
        System.out.printf(Locale.ROOT, "| %s | %.1f | %.1f | %.1f |%n", what, part(0.5), part(0.95), cost());
    }

    public static void printLoad() {
        System.out.printf(Locale.ROOT, "load at the end %.2f%n", SYSTEM.getSystemLoadAverage());
    }

    /** The time within which so large a part of the rounds was done. */
    public double part(double share) {
        List<Double> rising = new ArrayList<>(times);
        Collections.sort(rising);
        return rising.get((int) Math.ceil(rising.size() * share) - 1);
    }

    /** What a round cost on average, in milliseconds of processor. */
    public double cost() {
        return processors / times.size();
    }

    private static double own() {
        return SYSTEM.getProcessCpuTime() / 1e6;
    }

    /** Of all processes below this one, those that are gone among them. */
    private static double below() {
        ProcessHandle.current()
                .descendants()
                .forEach(process ->
                        process.info().totalCpuDuration().ifPresent(time -> OTHERS.put(process.pid(), time.toNanos())));
        return OTHERS.values().stream().mapToLong(Long::longValue).sum() / 1e6;
    }
}
