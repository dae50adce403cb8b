package stemma.parsing;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a file says of its report outside of the text, in fields of its own; it counts more than what the text shows. */
record Stated(
        @Nullable String id,
        @Nullable String url,
        @Nullable String headline,
        @Nullable String dek,
        List<String> bylines,
        @Nullable String outlet,
        @Nullable String dateline,
        @Nullable LocalDate published,
        @Nullable String language,
        List<String> tags,
        boolean hasBadDate,
        @Nullable StatedStory story) {

    private static final int LONGEST_KEY = 500;

    static final Stated NOTHING =
            new Stated(null, null, null, null, List.of(), null, null, null, null, List.of(), false, null);

    Stated {
        bylines = List.copyOf(bylines);
        tags = List.copyOf(tags);
    }

    /** What names the report wherever it comes from; a short id names it only among those it came with. */
    @Nullable
    String key() {
        boolean wide = id != null && (id.length() >= 16 || id.indexOf(':') >= 0 || id.indexOf('/') >= 0);
        String key = wide ? id : url;
        return key == null || key.length() <= LONGEST_KEY
                ? key
                : key.substring(0, LONGEST_KEY - 64)
                        + Integer.toHexString(key.hashCode())
                        + key.substring(key.length() - 32);
    }

    Stated withId(String other) {
        return new Stated(
                other, url, headline, dek, bylines, outlet, dateline, published, language, tags, hasBadDate, story);
    }

    Stated withoutDek() {
        return new Stated(
                id, url, headline, null, bylines, outlet, dateline, published, language, tags, hasBadDate, story);
    }

    Stated withStory(@Nullable StatedStory other) {
        return new Stated(
                id, url, headline, dek, bylines, outlet, dateline, published, language, tags, hasBadDate, other);
    }

    Stated withHeadline(@Nullable String other) {
        return new Stated(id, url, other, dek, bylines, outlet, dateline, published, language, tags, hasBadDate, story);
    }
}
