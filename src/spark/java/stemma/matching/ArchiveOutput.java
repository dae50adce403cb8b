package stemma.matching;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The folder that the answer is written to. The files have names of their own instead of Spark's chance ones: an import
 * knows a report by its id and the name of its file, and takes it for the same when the job has run again.
 */
final class ArchiveOutput {

    /** How many reports are to be in one file, about; a story is never in two. */
    private static final long IN_ONE = 20_000;

    private final Path folder;
    private final FileSystem system;

    private ArchiveOutput(Path folder, FileSystem system) {
        this.folder = folder;
        this.system = system;
    }

    /** A folder that is not there yet. */
    static ArchiveOutput at(String out, Configuration configuration) {
        try {
            Path folder = new Path(out);
            FileSystem system = folder.getFileSystem(configuration);
            if (system.exists(folder)) {
                throw new NothingGrouped("There is something at " + out + " already: name a folder that is new.");
            }
            return new ArchiveOutput(folder, system);
        } catch (IOException | IllegalArgumentException e) {
            throw new NothingGrouped(out + " cannot be written: " + e.getMessage());
        }
    }

    /** @param groups number, id, story, joined, nearest and because */
    void groups(Dataset<Row> groups) {
        lines(groups.orderBy("number").select("id", "story", "joined", "nearest", "because"), "groups");
    }

    /** @param problems file, line and reason */
    void errors(Dataset<Row> problems) {
        lines(problems.orderBy("file", "line"), "errors");
    }

    private void lines(Dataset<Row> rows, String name) {
        rows.write().option("ignoreNullFields", "false").json(path(name).toString());
        int number = 0;
        for (Path part : parts(path(name), "part-")) {
            rename(part, new Path(part.getParent(), "part-%05d.jsonl".formatted(number++)));
        }
    }

    /**
     * Those of a story in one file, and all in the order in which they came; each says to which story it belongs.
     *
     * @param reports number, first and raw
     */
    void reports(Dataset<Row> reports) {
        reports.selectExpr("raw", "number", "first div " + IN_ONE + " as stories")
                .repartition(col("stories"))
                .sortWithinPartitions("stories", "number")
                .select("raw", "stories")
                .write()
                .partitionBy("stories")
                .option("compression", "gzip")
                // An import would refuse the empty file that says so when all is written.
                .option("mapreduce.fileoutputcommitter.marksuccessfuljobs", "false")
                .text(path("reports").toString());
        for (Path stories : parts(path("reports"), "stories=")) {
            for (Path part : parts(stories, "part-")) {
                rename(part, new Path(stories, "reports.jsonl.gz"));
            }
        }
    }

    private Path path(String name) {
        return new Path(folder, name);
    }

    private List<Path> parts(Path of, String beginning) {
        try {
            List<Path> parts = new ArrayList<>();
            for (FileStatus part : system.listStatus(of)) {
                if (part.getPath().getName().startsWith(beginning)) {
                    parts.add(part.getPath());
                }
            }
            parts.sort(Comparator.comparing(Path::getName));
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void rename(Path from, Path to) {
        try {
            if (!system.rename(from, to)) {
                throw new IOException(from + " cannot be renamed to " + to.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
