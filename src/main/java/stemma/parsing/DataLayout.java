package stemma.parsing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report of named fields, set out as a reader would see it: each field on a line of its own, an empty line, then the
 * lines of its text. These are the lines that the ledger counts, since the file itself may have all of it on one.
 */
final class DataLayout {

    private static final int LONGEST = 300;

    private DataLayout() {}

    static Layout of(DataItem item, ItemName name, Map<Integer, LineClass> classes) {
        List<String> lines = new ArrayList<>();
        List<Layout.Aside> asides = new ArrayList<>();
        item.fields().forEach((field, value) -> {
            String shown = Glyphs.shown(shown(value));
            if (!field.equals(item.textField()) && !shown.isEmpty()) {
                lines.add(Glyphs.shown(field) + ": " + shortened(shown));
                Part line = new Part(lines.size(), lines.get(lines.size() - 1));
                asides.add(item.placesBy(field) ? placing(line, field) : aside(line, field, value));
            }
        });
        lines.add("");
        List<Line> read = item.markup() ? marked(lines, item) : plain(lines, item, classes);
        TextLimits.check(String.join("\n", lines));
        return new Layout(lines, read, asides, stated(item, name));
    }

    private static Stated stated(DataItem item, ItemName name) {
        Stated stated = item.stated();
        Stated own = isDek(stated.dek(), item.text()) ? stated : stated.withoutDek();
        return own.withId(key(item, name));
    }

    /** What names the report among all: by its own data alone, or together with the file that it came in. */
    static String key(DataItem item, ItemName name) {
        String key = item.stated().key();
        return key == null ? name.key(item.stated()) : key;
    }

    /** Feeds and archives often give the first words of the text as its description: these are no dek. */
    private static boolean isDek(@Nullable String dek, String text) {
        if (dek == null || dek.indexOf('<') >= 0 || dek.length() > 400) {
            return false;
        }
        String start = Glyphs.key(dek.substring(0, Math.min(dek.length(), 60)));
        return !Glyphs.key(text.substring(0, Math.min(text.length(), 1000))).contains(start);
    }

    private static List<Line> plain(List<String> lines, DataItem item, Map<Integer, LineClass> classes) {
        int from = lines.size();
        lines.addAll(Layout.linesOf(item.text()));
        return PlainLayout.read(lines, from, Markup.PLAIN, classes);
    }

    private static List<Line> marked(List<String> lines, DataItem item) {
        List<Line> read = new ArrayList<>();
        for (Marked block : HtmlLayout.blocks(item.text())) {
            lines.add(block.text());
            read.add(new Line(List.of(new Part(lines.size(), block.text())), Line.Place.TEXT, block));
        }
        return read;
    }

    private static Layout.Aside placing(Part line, String name) {
        return new Layout.Aside(line, LineClass.LABEL, "field: " + name);
    }

    private static Layout.Aside aside(Part line, String name, @Nullable Object value) {
        Optional<Field> field = StatedFields.meaning(name, value);
        LineClass lineClass = field.map(Field::lineClass).orElse(LineClass.LABEL);
        boolean other = lineClass == LineClass.BODY;
        String rule = (field.isPresent() && !other ? "field: " : "field that is not used: ") + Glyphs.shown(name);
        return new Layout.Aside(line, other ? LineClass.LABEL : lineClass, rule);
    }

    private static String shown(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(DataLayout::shown).collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + " " + shown(entry.getValue()))
                    .collect(Collectors.joining(", "));
        }
        return value == null ? "" : value.toString().replaceAll("\\R+", " ");
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
