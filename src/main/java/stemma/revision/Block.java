package stemma.revision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of a body: a paragraph, a heading between paragraphs, a list item, or a paragraph that quotes. The text is
 * plain, never markup; where words of it are linked stands beside it.
 *
 * @param links in the order of the text, none over another
 */
public record Block(
        Kind kind,
        String text,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Link> links) {

    /** What a block is; programs see the lower-case name. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM,
        QUOTE;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** Blocks that were stored before there were links have none. */
    @SuppressWarnings("NullAway") // Jackson gives null for what is missing
    public Block {
        int start = text.length() - text.stripLeading().length();
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a block needs text");
        }
        links = links == null ? List.of() : clipped(links, start, start + text.length());
        for (int i = 1; i < links.size(); i++) {
            if (links.get(i).from() < links.get(i - 1).to()) {
                throw new IllegalArgumentException("one link over another: " + links);
            }
        }
    }

    public Block(Kind kind, String text) {
        this(kind, text, List.of());
    }

    public static Block paragraph(String text) {
        return new Block(Kind.PARAGRAPH, text);
    }

    public static Block heading(String text) {
        return new Block(Kind.HEADING, text);
    }

    public static Block item(String text) {
        return new Block(Kind.ITEM, text);
    }

    public static Block quote(String text) {
        return new Block(Kind.QUOTE, text);
    }

    private static List<Link> clipped(List<Link> links, int start, int end) {
        return links.stream()
                .filter(link -> link.touches(start, end))
                .map(link -> link.within(start, end))
                .toList();
    }

    /** The words from one place to another, with the links in them; they must not be blank. */
    public Block slice(int from, int to) {
        return new Block(kind, text.substring(from, to), clipped(links, from, to));
    }

    /**
     * This block with other words from one place to another, or nothing where no words are left. What is linked outside of
     * them stays linked; so does what is linked in them, where the new words have it too, and words put into a link belong to it.
     */
    public Optional<Block> replaced(int from, int to, String words) {
        String made = text.substring(0, from) + words + text.substring(to);
        return made.isBlank() ? Optional.empty() : Optional.of(new Block(kind, made, relinked(from, to, words)));
    }

    private List<Link> relinked(int from, int to, String words) {
        int shift = words.length() - (to - from);
        List<Link> made = new ArrayList<>();
        int done = from;
        for (Link link : links) {
            if (link.to() <= from) {
                made.add(link);
            } else if (link.from() >= to) {
                made.add(link.movedBy(shift));
            } else if (link.from() <= from && link.to() >= to) {
                made.addAll(link.to() + shift > link.from() ? List.of(link.upTo(link.to() + shift)) : List.of());
            } else if (link.from() < from) {
                made.add(link.upTo(from));
            } else if (link.to() > to) {
                made.add(new Link(to, link.to(), link.url()).movedBy(shift));
            } else {
                int at = wholeWords(text.substring(link.from(), link.to()), words, done - from);
                if (at >= 0) {
                    done = from + at + link.to() - link.from();
                    made.add(new Link(from + at, done, link.url()));
                }
            }
        }
        return made;
    }

    /** Where some words stand among others, not as a part of longer ones; below 0 where they do not. */
    private static int wholeWords(String some, String others, int start) {
        Matcher place = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(some) + "(?![\\p{L}\\p{N}])")
                .matcher(others);
        return place.find(Math.min(start, others.length())) ? place.start() : -1;
    }

    /** This block with another's words behind it; a link that goes on there is one link. */
    public Block plus(String gap, Block other) {
        int shift = text.length() + gap.length();
        List<Link> all = new ArrayList<>(links);
        for (Link link : other.links) {
            int last = all.size() - 1;
            if (link.from() == 0
                    && last >= 0
                    && all.get(last).to() == text.length()
                    && all.get(last).url().equals(link.url())) {
                all.set(last, new Link(all.get(last).from(), link.to() + shift, link.url()));
            } else {
                all.add(link.movedBy(shift));
            }
        }
        return new Block(kind, text + gap + other.text, all);
    }

    /** This block in other words, which must not be blank: each stretch that differs is replaced, the last one first. */
    public Block reworded(String words) {
        List<Segment> segments = new ArrayList<>(WordDiff.between(text, words));
        Collections.reverse(segments);
        Block made = this;
        int to = text.length();
        int from = to;
        String other = "";
        for (Segment segment : segments) {
            if (segment.isSame()) {
                made = made.replaced(from, to, other).orElseThrow();
                from -= segment.text().length();
                to = from;
                other = "";
            } else {
                from -= segment.isDeleted() ? segment.text().length() : 0;
                other = segment.isInserted() ? segment.text() + other : other;
            }
        }
        return made.replaced(from, to, other).orElseThrow();
    }

    /** The text in stretches, so that a page can make links of those that have an address. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        int done = 0;
        for (Link link : links) {
            if (link.from() > done) {
                spans.add(new Span(text.substring(done, link.from()), null));
            }
            spans.add(new Span(text.substring(link.from(), link.to()), link.url()));
            done = link.to();
        }
        if (done < text.length()) {
            spans.add(new Span(text.substring(done), null));
        }
        return List.copyOf(spans);
    }

    /** The same block with the addresses among its words, so that a comparison shows where only an address changed. */
    Block withAddresses() {
        var shown = new StringBuilder();
        for (Span span : spans()) {
            shown.append(span.url() == null ? span.text() : "[" + span.text() + "](" + span.url() + ")");
        }
        return links.isEmpty() ? this : new Block(kind, shown.toString());
    }
}
