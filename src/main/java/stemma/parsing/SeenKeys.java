package stemma.parsing;

import java.util.Arrays;

/** Which ids have come and on which line, in a few bytes each: an archive may have millions. */
final class SeenKeys {

    private long[] keys = new long[1 << 10];
    private int[] lines = new int[1 << 10];
    private int size;

    /** The line on which the id came first, or 0 when this is the first time. */
    int put(String key, int line) {
        if (size * 2 >= keys.length) {
            grow();
        }
        return put(hash(key), line);
    }

    private int put(long key, int line) {
        int at = place(key);
        while (lines[at] != 0) {
            if (keys[at] == key) {
                return lines[at];
            }
            at = (at + 1) & (keys.length - 1);
        }
        keys[at] = key;
        lines[at] = line;
        size++;
        return 0;
    }

    private int place(long key) {
        return (int) ((key ^ (key >>> 32)) & (keys.length - 1));
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldLines = lines;
        keys = new long[oldKeys.length * 2];
        lines = new int[oldLines.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldLines[i] != 0) {
                put(oldKeys[i], oldLines[i]);
            }
        }
        Arrays.fill(oldLines, 0);
    }

    /** FNV-1a over the characters, then mixed: of ten million ids, two meet by chance once in four hundred thousand runs. */
    private static long hash(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
