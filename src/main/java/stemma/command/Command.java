package stemma.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the program does instead of serving pages. */
public enum Command {
    /** Brings files into the archive. */
    IMPORT {
        @Override
        int run(Class<?> application, List<String> words) {
            return ImportCommand.run(application, words);
        }
    },
    /** Groups the reports of a file, without an archive. */
    GROUP {
        @Override
        int run(Class<?> application, List<String> words) {
            return GroupCommand.run(words);
        }
    },
    /** Proves that the audit log is whole. */
    AUDIT {
        @Override
        int run(Class<?> application, List<String> words) {
            return AuditCommand.run(application, words);
        }
    },
    /** Writes the public site as static files. */
    EXPORT {
        @Override
        int run(Class<?> application, List<String> words) {
            return ExportCommand.run(application, words);
        }
    };

    static final int WELL = 0;
    static final int REFUSED = 1;
    static final int NOTHING_DONE = 2;

    abstract int run(Class<?> application, List<String> words);

    /** Runs the command that the arguments name, and gives its exit code; none if they name none. */
    public static Optional<Integer> run(Class<?> application, String... arguments) {
        for (Command command : values()) {
            Optional<List<String>> words = command.wordsOf(List.of(arguments));
            if (words.isPresent()) {
                return Optional.of(command.run(application, words.get()));
            }
        }
        return Optional.empty();
    }

    /** The other words, if the first that is no option is the command's name; settings may stand before it. */
    Optional<List<String>> wordsOf(List<String> arguments) {
        String name = name().toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(arguments);
        Optional<String> first =
                words.stream().filter(word -> !word.startsWith("-")).findFirst();
        if (first.filter(name::equals).isEmpty()) {
            return Optional.empty();
        }
        words.remove(name);
        return Optional.of(words);
    }
}
