package stemma.matching;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files of an archive.
 *
 * @param parquet all of them are of Parquet; else all are of JSON Lines
 */
record ArchiveFiles(List<String> paths, boolean parquet) {

    ArchiveFiles {
        paths = List.copyOf(paths);
    }

    static ArchiveFiles at(String in, Configuration configuration) {
        List<String> paths = new ArrayList<>();
        try {
            Path path = new Path(in);
            FileSystem system = path.getFileSystem(configuration);
            FileStatus named = system.getFileStatus(path);
            if (named.isFile()) {
                paths.add(named.getPath().toString());
            } else {
                collect(system, named, paths);
            }
        } catch (FileNotFoundException e) {
            throw new NothingGrouped("There is no file or folder " + in + ".");
        } catch (IOException | IllegalArgumentException e) {
            throw new NothingGrouped(in + " cannot be read: " + e.getMessage());
        }
        long parquet = paths.stream().filter(path -> path.endsWith(".parquet")).count();
        if (paths.isEmpty()) {
            throw new NothingGrouped("There are no .jsonl, .jsonl.gz or .parquet files in " + in + ".");
        }
        if (parquet > 0 && parquet < paths.size()) {
            throw new NothingGrouped("There are files of JSON Lines and of Parquet in " + in + ": group one kind.");
        }
        return new ArchiveFiles(paths, parquet > 0);
    }

    /** As everywhere with Spark, what begins with a dot or an underscore is nobody's data. */
    private static void collect(FileSystem system, FileStatus folder, List<String> paths) throws IOException {
        for (FileStatus entry : system.listStatus(folder.getPath())) {
            String name = entry.getPath().getName();
            if (name.startsWith(".") || name.startsWith("_")) {
                continue;
            }
            if (entry.isDirectory()) {
                collect(system, entry, paths);
            } else if (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz") || name.endsWith(".parquet")) {
                paths.add(entry.getPath().toString());
            }
        }
    }
}
