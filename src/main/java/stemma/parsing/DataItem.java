package stemma.parsing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A report that came as named fields: a line of JSON Lines, a ninjs item, an entry of a feed.
 *
 * @param textField which field holds the report's words
 * @param markup whether these words are HTML
 */
record DataItem(Map<String, Object> fields, String textField, String text, boolean markup, Stated stated) {

    private static final Pattern HTML = Pattern.compile("(?i)<(?:p|br|div|h[1-6]|ul|ol|article)\\b[^>]{0,1000}>");

    static DataItem ofJson(byte[] bytes, int firstLine) {
        Map<String, Object> fields = Json.object(bytes, firstLine);
        String where = "Line %,d".formatted(firstLine);
        StatedStory story = StatedStory.in(fields).orElse(null);
        Map<String, Object> words = new LinkedHashMap<>(fields);
        words.remove(StatedStory.NAME);
        Optional<String> field = story == null ? Optional.empty() : fullText(words);
        return field.isPresent() ? of(fields, field, where, story) : of(fields, textField(fields), where, null);
    }

    static DataItem ofXml(String xml) {
        Map<String, Object> fields = FeedEntry.fields(xml);
        return of(fields, textField(fields), "This entry", null);
    }

    private static DataItem of(
            Map<String, Object> fields, Optional<String> textField, String where, @Nullable StatedStory story) {
        fields.forEach((name, value) -> refuseHalves(name, value, where));
        StatedFields stated = new StatedFields();
        fields.forEach((name, value) -> stated.put(name, value));
        String field = textField.orElseThrow(() -> new UnreadableReport(
                where + " has no text (no field text, body or body_html with words in it): add the report's words."));
        String text = text(fields.get(field));
        boolean markup = Field.named(field).orElseThrow() == Field.HTML
                || HTML.matcher(text).find();
        return new DataItem(fields, field, text, markup, stated.stated().withStory(story));
    }

    /** Whether a field of this name says to which story the report belongs. */
    boolean placesBy(String name) {
        StatedStory story = stated.story();
        return story != null
                && (name.equals(StatedStory.NAME)
                        || name.equals(StatedStory.PROBABILITY) && story.probability() != null);
    }

    /** Plain text before HTML, and a description only where there is nothing fuller. */
    private static Optional<String> textField(Map<String, Object> fields) {
        return fullText(fields).or(() -> best(fields, Field.DEK));
    }

    private static Optional<String> fullText(Map<String, Object> fields) {
        return best(fields, Field.TEXT).or(() -> best(fields, Field.HTML));
    }

    private static Optional<String> best(Map<String, Object> fields, Field wanted) {
        return fields.keySet().stream()
                .filter(name ->
                        Field.named(name).filter(field -> field == wanted).isPresent())
                .filter(name -> !Glyphs.isBlank(text(fields.get(name))))
                .min((one, other) -> Integer.compare(wanted.rank(one), wanted.rank(other)));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof Collection<?> paragraphs) {
            return paragraphs.stream().map(DataItem::text).collect(Collectors.joining("\n"));
        }
        return value == null || value instanceof Map<?, ?> ? "" : value.toString();
    }

    /** Half of a character can stand in JSON but in no text: what it was is not known. */
    private static void refuseHalves(String name, @Nullable Object value, String where) {
        List<Object> open = new ArrayList<>();
        open.add(name);
        if (value != null) {
            open.add(value);
        }
        while (!open.isEmpty()) {
            Object next = open.remove(open.size() - 1);
            if (next instanceof Collection<?> list) {
                open.addAll(list);
            } else if (next instanceof Map<?, ?> map) {
                open.addAll(new LinkedHashMap<Object, Object>(map)
                        .values().stream().filter(v -> v != null).toList());
                open.addAll(map.keySet());
            } else if (next instanceof String text && half(text) >= 0) {
                throw new UnreadableReport(where + ", field “" + Glyphs.shown(name) + "”: character "
                        + "%,d is half of a character (a lone surrogate \\u%04x): export it again as UTF-8."
                                .formatted(half(text) + 1, (int) text.charAt(half(text))));
            }
        }
    }

    private static int half(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }
}
