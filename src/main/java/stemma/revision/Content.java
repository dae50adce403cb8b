package stemma.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What an article or a story says. A headline, dek, outlet, dateline or date that the source did not give is null;
 * nothing is ever invented for it.
 */
@Embeddable
public record Content(
        @Nullable String headline,
        @Nullable String dek,

        @JdbcTypeCode(SqlTypes.JSON) @Column(nullable = false)
        List<String> bylines,

        @Nullable String outlet,
        @Nullable String dateline,
        @Nullable LocalDate published,

        @JdbcTypeCode(SqlTypes.JSON) @Column(nullable = false)
        List<Block> body) {

    private static final int LONGEST_TITLE = 500;

    public Content {
        headline = blankToNull(headline);
        dek = blankToNull(dek);
        outlet = blankToNull(outlet);
        dateline = blankToNull(dateline);
        bylines = List.copyOf(bylines);
        body = List.copyOf(body);
        if (body.isEmpty()) {
            throw new IllegalArgumentException("content needs a body");
        }
    }

    /**
     * The headline, or where there is none the first sentence of the body: what a list shows, never a headline. Of a very long
     * one the first words.
     */
    public String title() {
        return title(headline, body.get(0).text());
    }

    /** The same of a content of which only these are at hand; the opening is read only where there is no headline. */
    public static String title(@Nullable String headline, String opening) {
        return shortened(headline != null ? headline : Sentences.of(opening).get(0));
    }

    private static String shortened(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int space = title.lastIndexOf(' ', LONGEST_TITLE);
        return title.substring(0, space > 0 ? space : title.offsetByCodePoints(0, LONGEST_TITLE / 2)) + "…";
    }

    public boolean titleIsFirstSentence() {
        return headline == null;
    }

    /** The body as plain text, one block a line. */
    public String bodyText() {
        return body.stream().map(Block::text).collect(Collectors.joining("\n"));
    }

    /** The same with no more than the first so many characters of the body, at least one, cut between words. */
    public Content beginning(int characters) {
        int left = characters;
        for (int i = 0; i < body.size(); i++) {
            Block block = body.get(i);
            if (block.text().length() > left) {
                int end = Words.end(block.text(), left);
                List<Block> kept = new ArrayList<>(body.subList(0, i));
                if (end > 0) {
                    kept.add(block.slice(0, end));
                }
                return withBody(kept);
            }
            left -= block.text().length();
        }
        return this;
    }

    /** The same content under another headline. */
    public Content withHeadline(@Nullable String other) {
        return new Content(other, dek, bylines, outlet, dateline, published, body);
    }

    /** The same fields over another body. */
    public Content withBody(List<Block> other) {
        return new Content(headline, dek, bylines, outlet, dateline, published, other);
    }

    /** The same fields over a body that says nothing of its own, to compare the fields alone. */
    Content withoutBody() {
        return withBody(List.of(Block.paragraph("-")));
    }

    /** The same with another dek. */
    public Content withDek(@Nullable String other) {
        return new Content(headline, other, bylines, outlet, dateline, published, body);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
