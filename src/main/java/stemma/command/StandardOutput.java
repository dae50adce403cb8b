package stemma.command;

import java.io.PrintStream;
import java.util.function.ToIntFunction;

/** Standard output, where a command's answer stands alone: what is logged goes to standard error meanwhile. */
final class StandardOutput {

    private StandardOutput() {}

    static int to(ToIntFunction<PrintStream> command) {
        PrintStream out = System.out;
        System.setOut(System.err);
        try {
            return command.applyAsInt(out);
        } finally {
            out.flush();
            System.setOut(out);
        }
    }
}
