package stemma.queue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * What requests cost: how long they took, and how long processors worked for them, which other work on the machine changes
 * less.
 *
 * @param times milliseconds from asking to the end of the answer, the shortest first
 * @param program milliseconds that the threads which answer worked for one
 * @param database milliseconds that PostgreSQL worked for one
 * @param statements how many the program sent for one, on average
 */
public record Costs(List<Double> times, double program, double database, double statements) {

    /** @param data the data folder, whose PostgreSQL is measured */
    public static Costs of(Path data, CountedStatements statements, int warm, int rounds, IntConsumer request) {
        for (int i = 0; i < warm; i++) {
            request.accept(i);
        }
        List<Double> times = new ArrayList<>();
        double asked = statements.count();
        double program = worked();
        double database = workedIn(data);
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            request.accept(warm + i);
            times.add((System.nanoTime() - start) / 1e6);
        }
        program = worked() - program;
        database = workedIn(data) - database;
        Collections.sort(times);
        return new Costs(times, program / rounds, database / rounds, (statements.count() - asked) / rounds);
    }

    public double median() {
        return times.get(times.size() / 2);
    }

    public double p95() {
        return times.get(times.size() * 95 / 100);
    }

    private static double worked() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Stream.of(threads.dumpAllThreads(false, false, 0))
                        .filter(thread -> thread.getThreadName().contains("exec-"))
                        .mapToLong(ThreadInfo::getThreadId)
                        .map(threads::getThreadCpuTime)
                        .filter(nanos -> nanos > 0)
                        .sum()
                / 1e6;
    }

    private static double workedIn(Path data) {
        try (Stream<String> lines = Files.lines(data.resolve("postgres/postmaster.pid"))) {
            long postmaster = lines.findFirst().map(Long::parseLong).orElseThrow();
            return ProcessHandle.of(postmaster).stream()
                    .flatMap(ProcessHandle::children)
                    .flatMap(process -> process.info().totalCpuDuration().stream())
                    .mapToLong(Duration::toMillis)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
