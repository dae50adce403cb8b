package stemma.parsing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fields above a text: YAML between two lines of dashes, or lines such as {@code Title: ...}, as in a mail. */
record FieldBlock(int length, List<Layout.Aside> asides, Stated stated) {

    private static final FieldBlock NONE = new FieldBlock(0, List.of(), Stated.NOTHING);
    private static final int DEEPEST = 200;
    private static final Pattern FENCE = Pattern.compile("---\\s*");
    private static final Pattern FENCE_END = Pattern.compile("(?:---|\\.\\.\\.)\\s*");
    private static final Pattern FIELD = Pattern.compile("(?<name>\\p{L}[\\p{L}_ -]{0,20})\\s?:\\s+(?<value>\\S.*)");
    private static final Pattern TITLE = Pattern.compile("(?i)\\s*(?:title|headline)\\s?:.*");
    private static final Set<String> OF_MAIL = Set.of("from", "to", "cc", "reply-to", "sent", "message-id", "section");

    /** What stands above the text, or a block of no lines. */
    static FieldBlock above(List<String> lines) {
        int first = firstFilled(lines, 0);
        if (first < lines.size() && FENCE.matcher(lines.get(first)).matches()) {
            return frontMatter(lines, first);
        }
        return named(lines, first);
    }

    private static FieldBlock frontMatter(List<String> lines, int first) {
        for (int end = first + 1; end < Math.min(lines.size(), first + DEEPEST); end++) {
            if (FENCE_END.matcher(lines.get(end)).matches()) {
                return new FrontMatter(lines, first, end).block().orElse(NONE);
            }
        }
        return NONE;
    }

    /**
     * Lines that each name a field, at least two of them of a report, one of these its headline; a title alone, where an
     * empty line parts it from a text.
     */
    private static FieldBlock named(List<String> lines, int first) {
        StatedFields fields = new StatedFields();
        Set<Field> found = EnumSet.noneOf(Field.class);
        List<Layout.Aside> asides = new ArrayList<>();
        int at = first;
        for (; at < Math.min(lines.size(), first + DEEPEST); at++) {
            Optional<Layout.Aside> aside = aside(lines, at, fields, found);
            if (aside.isEmpty()) {
                break;
            }
            asides.add(aside.get());
        }
        boolean told =
                found.contains(Field.HEADLINE) && (found.size() >= 2 || asides.size() == 1 && isTitleApart(lines, at));
        return told ? new FieldBlock(at, asides, fields.stated()) : NONE;
    }

    /** {@code Name:} or {@code Subject:} alone may be a text's own words. */
    private static boolean isTitleApart(List<String> lines, int end) {
        return TITLE.matcher(Glyphs.shown(lines.get(end - 1))).matches()
                && end < lines.size()
                && Glyphs.isBlank(lines.get(end))
                && firstFilled(lines, end) < lines.size();
    }

    private static Optional<Layout.Aside> aside(List<String> lines, int at, StatedFields fields, Set<Field> found) {
        Matcher field = FIELD.matcher(Glyphs.shown(lines.get(at)));
        if (!field.matches() || field.group().length() > 400) {
            return Optional.empty();
        }
        String name = Glyphs.strip(field.group("name"));
        boolean ofMail = OF_MAIL.contains(name.toLowerCase(java.util.Locale.ROOT));
        Optional<Field> known = ofMail ? Optional.empty() : fields.put(name, field.group("value"));
        if (known.isEmpty() && !ofMail) {
            return Optional.empty();
        }
        known.ifPresent(found::add);
        LineClass lineClass = known.map(Field::lineClass).orElse(LineClass.LABEL);
        String rule = "field above the text: " + name.toLowerCase(java.util.Locale.ROOT);
        return lineClass == LineClass.BODY
                ? Optional.empty()
                : Optional.of(new Layout.Aside(new Part(at + 1, lines.get(at)), lineClass, rule));
    }

    private static int firstFilled(List<String> lines, int from) {
        int first = from;
        while (first < lines.size() && Glyphs.isBlank(lines.get(first))) {
            first++;
        }
        return first;
    }
}
