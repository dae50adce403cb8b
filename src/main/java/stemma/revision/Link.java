package stemma.revision;

import java.util.regex.Pattern;

/**
 * An address behind some words of a block.
 *
 * @param from where in the text the words begin
 * @param to where they end
 * @param url begins with http:, https: or mailto:, nothing else
 */
public record Link(int from, int to, String url) {

    private static final String PART = "[^\\s\\p{Z}\\p{Cc}()<>\\[\\]\\\\\"]";

    /** What may stand in the parentheses behind linked words; such as Wikipedia's, it may have parentheses itself. */
    static final String ADDRESS = "(?i:https?://|mailto:)(?:" + PART + "++|\\(" + PART + "*+\\))++";

    private static final Pattern SAFE = Pattern.compile(ADDRESS);

    public Link {
        if (from < 0 || to <= from || !SAFE.matcher(url).matches()) {
            throw new IllegalArgumentException("not a link: " + from + " to " + to + " " + url);
        }
    }

    /** The part of it that is within these bounds, counted from the first of them; it must touch them. */
    Link within(int start, int end) {
        return new Link(Math.max(from, start) - start, Math.min(to, end) - start, url);
    }

    Link upTo(int end) {
        return new Link(from, end, url);
    }

    boolean touches(int start, int end) {
        return from < end && start < to;
    }

    Link movedBy(int characters) {
        return new Link(from + characters, to + characters, url);
    }
}
