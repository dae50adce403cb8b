package stemma.matching;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed for {@link ArchiveGrouping}.
 *
 * @param links a file of rulings; null for none
 * @param checkpoints a folder that outlives an executor; null to trust the disks of the executors
 * @param terms how many terms of the archive are counted at most
 */
record ArchiveOptions(
        String in,
        String out,
        @Nullable String links,
        @Nullable String checkpoints,
        int terms,
        boolean groupsOnly) {

    static final String HELP = """
            Usage: spark-submit [...] --class stemma.matching.ArchiveGrouping stemma-spark.jar
                   --in PATH --out FOLDER [--links RULINGS.jsonl] [--checkpoints FOLDER]
                   [--terms N] [--groups-only]

            Says which reports of an archive tell the same story. PATH is a file or a folder of
            .jsonl, .jsonl.gz or .parquet files with the columns id, title, text and perhaps published; others
            do not count, but are kept. The files come in the order of their names.

              groups/    {"id", "story", "joined", "nearest", "because"}, a line for each report,
                         in the order of the reports, as java -jar stemma.jar group prints it
              reports/   the reports as they came, with the story of each, for
                         java -jar stemma.jar import, which takes the stories over
              errors/    {"file", "line", "reason"} for each line that is no report, if there is one

              --links FILE          rulings that count more than likeness, one in a line:
                                    {"a": id, "b": id, "same": true or false}
              --checkpoints FOLDER  where the steps of finding what hangs together are kept; without
                                    it, on the disks of the executors, and lost with one of them
              --terms N             of how many terms at most the archive's own frequency counts,
                                    the most frequent ones; 16,000,000 without it
              --groups-only         write no reports""";

    private static final int TERMS = 16_000_000;

    static ArchiveOptions of(List<String> words) {
        List<String> rest = new ArrayList<>(words);
        String in = taken(rest, "--in");
        String out = taken(rest, "--out");
        String links = taken(rest, "--links");
        String checkpoints = taken(rest, "--checkpoints");
        String terms = taken(rest, "--terms");
        boolean groupsOnly = rest.remove("--groups-only");
        if (!rest.isEmpty()) {
            throw new NothingGrouped("There is no option " + rest.get(0) + ".");
        }
        if (in == null || out == null) {
            throw new NothingGrouped("Say with --in what to read and with --out where to write.");
        }
        return new ArchiveOptions(in, out, links, checkpoints, terms == null ? TERMS : number(terms), groupsOnly);
    }

    /** Takes {@code --name VALUE} out of the words. */
    private static @Nullable String taken(List<String> words, String name) {
        int at = words.indexOf(name);
        if (at < 0) {
            return null;
        }
        words.remove(at);
        if (at == words.size()) {
            throw new NothingGrouped("Say what " + name + " is to be.");
        }
        return words.remove(at);
    }

    private static int number(String terms) {
        if (!terms.matches("[1-9]\\d{0,8}")) {
            throw new NothingGrouped("--terms needs a number from 1 to 999999999, not " + terms + ".");
        }
        return Integer.parseInt(terms);
    }
}
