package stemma.checking;

import java.util.ArrayList;
import java.util.List;
import stemma.checking.Line.Field;
import stemma.revision.Block;
import stemma.revision.Content;

/**
 * A text as the checks read it.
 *
 * @param slug of the article that says it; empty for the text that is checked
 */
record Copy(String slug, String title, Content content, List<Line> lines) {

    /** Characters of a body that are read, some twenty hours of speech; a text may have many times as many. */
    static final int MOST = 1_000_000;

    static Copy of(String slug, Content whole) {
        Content content = whole.beginning(MOST);
        List<Line> lines = new ArrayList<>();
        if (content.headline() != null) {
            lines.add(Line.of(Field.HEADLINE, 0, Block.Kind.HEADING, content.headline()));
        }
        if (content.dek() != null) {
            lines.add(Line.of(Field.DEK, 0, Block.Kind.PARAGRAPH, content.dek()));
        }
        List<Block> body = content.body();
        for (int i = 0; i < body.size(); i++) {
            lines.add(Line.of(Field.BODY, i, body.get(i).kind(), body.get(i).text()));
        }
        return new Copy(slug, content.title(), content, List.copyOf(lines));
    }

    Line block(int block) {
        return lines.stream()
                .filter(line -> line.field() == Field.BODY && line.block() == block)
                .findFirst()
                .orElseThrow();
    }
}
