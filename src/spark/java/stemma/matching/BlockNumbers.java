package stemma.matching;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;

/** How many lines come before each block of the files, so that every line has its number wherever it is read. */
record BlockNumbers(Map<String, Long> before, Map<String, Long> beforeInFile, long lines) implements Serializable {

    /** @param blocks file, where the block begins, and how many lines it has; sorted by the first two */
    static BlockNumbers of(List<Row> blocks) {
        Map<String, Long> before = new HashMap<>();
        Map<String, Long> beforeInFile = new HashMap<>();
        String file = "";
        long lines = 0;
        long inFile = 0;
        for (Row block : blocks) {
            inFile = block.getString(0).equals(file) ? inFile : 0;
            file = block.getString(0);
            before.put(key(file, block.getLong(1)), lines);
            beforeInFile.put(key(file, block.getLong(1)), inFile);
            lines += block.getLong(2);
            inFile += block.getLong(2);
        }
        return new BlockNumbers(before, beforeInFile, lines);
    }

    private static String key(String file, long block) {
        return block + " " + file;
    }

    long before(String file, long block) {
        return before.getOrDefault(key(file, block), 0L);
    }

    long beforeInFile(String file, long block) {
        return beforeInFile.getOrDefault(key(file, block), 0L);
    }
}
