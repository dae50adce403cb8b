package stemma.revision;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stemma.revision.FieldDiff.Field;

/** The difference of two contents, field by field and block by block, down to the word. */
public final class ContentDiff {

    private ContentDiff() {}

    /** All fields, changed or not, so that a page can show the changed ones and what they stand in. */
    public static List<FieldDiff> between(Content before, Content after) {
        return Arrays.stream(Field.values())
                .map(field -> new FieldDiff(field, Alignment.passages(shown(field, before), shown(field, after))))
                .toList();
    }

    /** The difference of two plain texts, line by line and in each line word by word; blank lines do not count. */
    public static List<Passage> ofLines(String before, String after) {
        return Alignment.passages(lines(before), lines(after));
    }

    private static List<Block> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .map(Block::paragraph)
                .toList();
    }

    private static List<Block> shown(Field field, Content content) {
        return blocks(field, content).stream().map(Block::withAddresses).toList();
    }

    /** What a field says, as blocks. */
    static List<Block> blocks(Field field, Content content) {
        return switch (field) {
            case HEADLINE -> single(content.headline());
            case DEK -> single(content.dek());
            case BYLINES ->
                content.bylines().stream()
                        .filter(byline -> !byline.isBlank())
                        .map(Block::item)
                        .toList();
            case OUTLET -> single(content.outlet());
            case DATELINE -> single(content.dateline());
            case PUBLISHED -> single(Objects.toString(content.published(), null));
            case BODY -> content.body();
        };
    }

    private static List<Block> single(@Nullable String text) {
        return Stream.ofNullable(text).map(Block::paragraph).toList();
    }
}
