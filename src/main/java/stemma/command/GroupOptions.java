package stemma.command;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody typed after {@code group}. */
record GroupOptions(Path file, @Nullable Path links, boolean onlineOnly, boolean reranker, int threads, boolean help) {

    static final String HELP = """
            Usage: java -jar stemma.jar group FILE.jsonl [--links RULINGS.jsonl] [--online-only]
                   [--without-reranker] [--threads N] > groups.jsonl

            Says which reports of a file tell the same story. Each line of the file is a report,
            {"id", "title", "text"}, with or without a title; other fields do not count. The file may
            be packed (.gz). They are placed in the order of the file, much as an import does it,
            and then looked at all together. For each report a line is printed:

              {"id", "story", "joined", "nearest", "because"}

            story is the id of the story's first report, joined how surely the report belongs
            there (from 0 to 1), nearest the report that it is likest to, and because the reasons;
            a report that is alone has null, null and none.

              --links FILE    rulings that count more than likeness, one in a line:
                              {"a": id, "b": id, "same": true or false}
              --online-only   do not look at all of them together
              --without-reranker
                              do not read twice what is in doubt, in a program that was built to
              --threads N     as many processors as that; without it, all
              --help          print this

            What is no report is said on standard error, with the number of its line.
            Exit codes: 0 all is well, 1 lines were left out, 2 nothing was done, or not all was printed.""";

    static GroupOptions of(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        boolean help = rest.removeIf("--help"::equals);
        boolean onlineOnly = rest.removeIf("--online-only"::equals);
        boolean reranker = !rest.removeIf("--without-reranker"::equals);
        String links = value(rest, "--links");
        String threads = value(rest, "--threads");
        rest.stream().filter(word -> word.startsWith("-")).findFirst().ifPresent(word -> {
            throw new NothingDone("There is no option " + word + ".");
        });
        if (rest.size() != 1 && !help) {
            throw new NothingDone("Name one file of reports.");
        }
        return new GroupOptions(
                help ? Path.of("") : file(rest.get(0)),
                links == null ? null : file(links),
                onlineOnly,
                reranker,
                threads == null ? Runtime.getRuntime().availableProcessors() : number(threads),
                help);
    }

    /** Takes {@code --name VALUE} or {@code --name=VALUE} out of the words. */
    private static @Nullable String value(List<String> words, String name) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).startsWith(name + "=")) {
                return words.remove(i).substring(name.length() + 1);
            }
            if (words.get(i).equals(name)) {
                words.remove(i);
                if (i == words.size()) {
                    throw new NothingDone("Say what " + name + " is to be.");
                }
                return words.remove(i);
            }
        }
        return null;
    }

    private static int number(String threads) {
        if (!threads.matches("[1-9]\\d{0,2}")) {
            throw new NothingDone("--threads needs a number from 1 to 999, not " + threads + ".");
        }
        return Integer.parseInt(threads);
    }

    private static Path file(String name) {
        try {
            Path file = Path.of(name);
            if (Files.isRegularFile(file) && Files.isReadable(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // no file has such a name
        }
        throw new NothingDone("There is no file " + name + " that can be read.");
    }
}
