package stemma.revision;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** One block of a body: a paragraph, a heading between paragraphs, or a list item. The text is plain, never markup. */
public record Block(Kind kind, String text) {

    /** What a block is; programs see the lower-case name. */
    public enum Kind {
        PARAGRAPH,
        HEADING,
        ITEM;

        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        @JsonCreator
        static Kind ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    public Block {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a block needs text");
        }
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
}
