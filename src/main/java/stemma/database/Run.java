package stemma.database;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One finished run of a program: how it ended and what it printed. */
record Run(int exit, String output) {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration SLOW = Duration.ofSeconds(3);

    static Run of(List<String> command) throws IOException {
        return of(command, () -> {});
    }

    /** Tells {@code whenSlow} once if the program is not done after three seconds. */
    static Run of(List<String> command, Runnable whenSlow) throws IOException {
        // A file and not a pipe: on Windows the postmaster would inherit the pipe and keep it open for ever.
        Path output = Files.createTempFile("stemma-", ".out");
        try {
            int exit = exitOf(builder(command, output).start(), whenSlow);
            return new Run(
                    exit, Files.readString(output, Charset.defaultCharset()).strip());
        } finally {
            Files.deleteIfExists(output);
        }
    }

    boolean succeeded() {
        return exit == 0;
    }

    private static ProcessBuilder builder(List<String> command, Path output) {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        // What the person's shell says of another PostgreSQL (PGDATA, PGPORT, PGOPTIONS) is not meant for this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private static int exitOf(Process process, Runnable whenSlow) throws IOException {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SLOW.toMillis(), TimeUnit.MILLISECONDS)) {
                whenSlow.run();
            }
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(process.info().command().orElse("a program") + " did not end in time");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("interrupted while waiting for a program", e);
        }
    }
}
