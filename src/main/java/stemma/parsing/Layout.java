package stemma.parsing;

import java.util.List;

/**
 * A received file set out for reading: all its lines, blank ones too; the lines that the rules read; the lines that the
 * format itself explains; and what the file states outside of its text.
 */
record Layout(List<String> lines, List<Line> read, List<Aside> asides, Stated stated) {

    /** A line that belongs to the format, such as a field or a tag, and is no part of the text. */
    record Aside(Part part, LineClass lineClass, String rule) {}

    Layout {
        lines = List.copyOf(lines);
        read = List.copyOf(read);
        asides = List.copyOf(asides);
    }

    static List<String> linesOf(String text) {
        return List.of(text.split("\\R", -1));
    }

    /** How many lines have anything on them: so many lines has the ledger. */
    int filled() {
        return (int) lines.stream().filter(line -> !Glyphs.isBlank(line)).count();
    }
}
