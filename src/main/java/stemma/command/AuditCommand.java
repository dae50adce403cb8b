package stemma.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import stemma.audit.Anchor;
import stemma.audit.AuditProof;
import stemma.audit.Verdict;

/** The command {@code audit verify}: says whether each row of the audit log is there as it was written. */
final class AuditCommand {

    static final String HELP = """
            Usage: java -jar stemma.jar audit verify [--anchor COUNT:DIGEST] [--setting=value...]

            Goes through the audit log and says whether each entry is there as it was written, or
            names the first that is not. It works whether Stemma runs on the same data folder or not,
            and with SPRING_DATASOURCE_URL as Stemma does.

              --anchor COUNT:DIGEST
                          an anchor that an earlier run printed must be in the chain: so it shows
                          too when the newest entries were removed together with their seals
              --help      print this

            Exit codes: 0 all holds, 1 something is missing or changed, 2 nothing was verified.""";

    private static final String ANCHOR = "--anchor";

    private AuditCommand() {}

    static int run(Class<?> application, List<String> words) {
        try {
            return StandardOutput.to(out -> run(application, new ArrayList<>(words), out));
        } catch (NothingDone e) {
            System.err.println("Nothing was verified. " + e.getMessage());
            System.err.println("java -jar stemma.jar audit --help tells how it is meant.");
            return Command.NOTHING_DONE;
        }
    }

    private static int run(Class<?> application, List<String> words, PrintStream out) {
        if (words.contains("--help")) {
            out.println(HELP);
            return Command.WELL;
        }
        Anchor known = takeAnchor(words);
        if (!words.remove("verify")) {
            throw new NothingDone("Say what to do with the audit log: verify.");
        }
        words.stream().filter(word -> !Options.isSetting(word)).findFirst().ifPresent(word -> {
            throw new NothingDone("There is no option " + word + ".");
        });
        try (ConfigurableApplicationContext program = WholeProgram.withoutWeb(application, words)) {
            return say(program.getBean(AuditProof.class).verify(known), out);
        }
    }

    private static @Nullable Anchor takeAnchor(List<String> words) {
        int place = words.indexOf(ANCHOR);
        if (place < 0) {
            return null;
        }
        String written = place + 1 < words.size() ? words.remove(place + 1) : "";
        words.remove(place);
        return Anchor.read(written)
                .orElseThrow(() -> new NothingDone("“" + written + "” is no anchor as an earlier run printed it."));
    }

    private static int say(Verdict verdict, PrintStream out) {
        if (!verdict.holds()) {
            out.printf(
                    "The audit log is not whole. %s%n%,d entries before that hold.%n",
                    verdict.broken(), verdict.head().count());
            return Command.REFUSED;
        }
        out.printf(
                "OK: %,d entries are as they were written, %,d more wait for their seal.%nAnchor: %s%n",
                verdict.head().count(), verdict.waiting(), verdict.head());
        return Command.WELL;
    }
}
