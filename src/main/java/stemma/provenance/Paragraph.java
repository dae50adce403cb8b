package stemma.provenance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stemma.revision.Block;

/**
 * A block of a text that is being built, and the lines that it was put together from.
 *
 * @param block the words as they will stand, with links and line breaks
 */
public record Paragraph(Block.Kind kind, List<Line> lines, Block block) {

    /** A sentence that was taken from an article, or words of the editor's own. */
    public record Line(String words, @Nullable Source source) {}

    /** Those that were stored before they had a block are their lines alone. */
    @SuppressWarnings("NullAway") // Jackson gives null for what is missing
    public Paragraph {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a paragraph needs words");
        }
        block = block == null
                ? new Block(kind, lines.stream().map(Line::words).collect(Collectors.joining(" ")))
                : block;
    }

    Paragraph(List<Line> lines, Block block) {
        this(block.kind(), lines, block);
    }

    public String text() {
        return block.text();
    }

    /** With another's words behind its own. */
    Paragraph plus(Paragraph more) {
        List<Line> all = new ArrayList<>(lines);
        all.addAll(more.lines);
        return new Paragraph(all, block.plus(" ", more.block));
    }
}
