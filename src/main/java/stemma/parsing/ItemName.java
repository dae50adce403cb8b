package stemma.parsing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a report that came with others in one file, such as {@code dump.jsonl:7}, or of one that came alone. */
record ItemName(String file, int number, boolean alone) {

    private static final Pattern NUMBERED = Pattern.compile("(?<file>.+):(?<number>\\d{1,9})", Pattern.DOTALL);

    static ItemName of(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches()
                ? new ItemName(numbered.group("file"), Integer.parseInt(numbered.group("number")), false)
                : new ItemName(name, 1, true);
    }

    static String of(String file, int number) {
        return file + ":" + number;
    }

    /** What names the report when its data do not do so for all the world. */
    String key(Stated stated) {
        String stem = FileNames.stem(file.replaceFirst("(?i)\\.gz$", ""));
        if (stated.id() != null) {
            return stem + ":" + stated.id();
        }
        return alone ? stem : stem + ":" + number;
    }
}
