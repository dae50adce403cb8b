package stemma.matching;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.transaction.support.TransactionTemplate;

/** Places articles and keeps how long each step took, in milliseconds. */
final class Round {

    private final String name;
    private final TransactionTemplate transaction;
    private final Map<String, List<Double>> steps = new LinkedHashMap<>();
    private int found;
    private int placed;
    private final ProcessHandle backend;
    private final double before;
    private long last;

    /** @param backend the process of PostgreSQL that serves the connection */
    Round(String name, TransactionTemplate transaction, ProcessHandle backend) {
        this.name = name;
        this.transaction = transaction;
        this.backend = backend;
        this.before = processor();
    }

    /** Milliseconds of processor of both sides, which others at work do not lengthen as they do the time that passes. */
    private double processor() {
        double own = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e6;
        return own + backend.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e6;
    }

    /** @param mates articles of which one at least is to be the most similar */
    void place(CandidateIndex index, long id, Text text, int[] mates) {
        long start = System.nanoTime();
        last = start;
        Compared compared = index.prepare(text);
        step("prepare");
        long begun = last;
        List<Similar> similar = transaction.execute(status -> {
            index.put(id, compared);
            step("insert");
            var keys = index.sharing(id, compared.terms(), 30, TermIndex.Side.ALL);
            step("look-up");
            var candidates = index.read(keys);
            step("features");
            List<Similar> scored = candidates.stream()
                    .map(candidate -> Similar.of(candidate.article(), compared.worded(), candidate.features()))
                    .sorted(SameEvent.MOST_SIMILAR_FIRST)
                    .toList();
            step("score");
            return scored;
        });
        step("commit");
        steps.computeIfAbsent("insert to commit", key -> new ArrayList<>()).add((last - begun) / 1e6);
        placed++;
        boolean first = similar != null
                && !similar.isEmpty()
                && Arrays.stream(mates).anyMatch(mate -> mate == similar.get(0).article());
        found += first ? 1 : 0;
    }

    private void step(String step) {
        long now = System.nanoTime();
        steps.computeIfAbsent(step, key -> new ArrayList<>()).add((now - last) / 1e6);
        last = now;
    }

    @Override
    public String toString() {
        StringBuilder told = new StringBuilder(String.format(
                Locale.ROOT,
                "%s, %d articles, mate first for %d, load %.1f, processor %.1f ms each; median/p95 ms:",
                name,
                placed,
                found,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                (processor() - before) / placed));
        steps.forEach((step, times) -> {
            double[] sorted =
                    times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            told.append(String.format(
                    Locale.ROOT, " %s %.2f/%.2f", step, sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]));
        });
        return told.toString();
    }
}
