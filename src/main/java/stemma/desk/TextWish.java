package stemma.desk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import stemma.revision.Block;
import stemma.revision.BodyText;

/**
 * Words that a program wants to save, as it sent them.
 *
 * @param release what readers get of them: {@code update}, {@code correction} or {@code inside}; nothing for as before
 */
record TextWish(
        @Nullable String headline,
        @Nullable String dek,
        @Nullable List<String> bylines,
        @Nullable String outlet,
        @Nullable String dateline,
        @Nullable String published,
        @Nullable List<Block> body,
        @Nullable String note,
        @Nullable String release,
        @Nullable Notice notice) {

    private static final List<String> RELEASES = List.of("", "update", "correction", "inside");

    /** What readers are told of a correction. */
    record Notice(
            @Nullable String kind,
            @Nullable String text,
            @Nullable String place,
            @Nullable Boolean showOld) {

        static final Notice NONE = new Notice(null, null, null, null);
    }

    /** What cannot be wrong in a form, where names stand in lines and a browser sends no control characters in a notice. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (Objects.requireNonNullElse(bylines, List.<String>of()).stream()
                .anyMatch(name -> name.isBlank() || name.contains(",") || name.contains("\n"))) {
            problems.put("bylines", "Give each name by itself, without a comma or a line break in it.");
        }
        if (notice != null) {
            Typed.controlIn(orEmpty(notice.text())).ifPresent(problem -> problems.put("notice", problem));
        }
        return problems;
    }

    /** The same as if an editor had typed it, so that the same is wrong with it. */
    Typed typed(long base) {
        return new Typed(
                orEmpty(headline),
                orEmpty(dek),
                String.join("\n", Objects.requireNonNullElse(bylines, List.of())),
                orEmpty(outlet),
                orEmpty(dateline),
                "",
                orEmpty(published),
                BodyText.of(Objects.requireNonNullElse(body, List.of())),
                orEmpty(note),
                base,
                "",
                "",
                "");
    }

    /** @param held whether the program knew of words that are kept inside */
    TypedRelease release(boolean held) {
        String as = orEmpty(release);
        if (!RELEASES.contains(as)) {
            throw WriteRefused.of(Map.of("release", "This is “update”, “correction”, “inside”, or left out."));
        }
        Notice told = Objects.requireNonNullElse(notice, Notice.NONE);
        return new TypedRelease(
                as,
                upper(told.kind()),
                orEmpty(told.text()),
                upper(told.place()),
                Boolean.TRUE.equals(told.showOld()),
                held,
                null);
    }

    private static String upper(@Nullable String word) {
        return orEmpty(word).toUpperCase(java.util.Locale.ROOT);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
