package stemma.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stemma.revision.FieldDiff.Field;

/**
 * Two changes of one content brought together, field by field and in the body sentence by sentence. What only one side
 * changed is merged; where both did, and differently, they disagree.
 */
public final class ThreeWay {

    /** Where both sides changed the same words, and not in the same way; a text is empty where nothing stands. */
    public record Disagreement(Field field, String base, String ours, String theirs) {

        /** The difference of both sides, word by word. */
        public List<Segment> difference() {
            return WordDiff.between(ours, theirs);
        }
    }

    private final Map<Field, List<Stretch>> stretches = new EnumMap<>(Field.class);

    private ThreeWay() {}

    public static ThreeWay between(Content base, Content ours, Content theirs) {
        var merge = new ThreeWay();
        for (Field field : Field.values()) {
            merge.stretches.put(field, lineUp(field, base, ours, theirs));
        }
        return merge;
    }

    private static List<Stretch> lineUp(Field field, Content base, Content ours, Content theirs) {
        List<Stretch> lined = Diff3.of(pieces(field, base), pieces(field, ours), pieces(field, theirs));
        if (field == Field.BODY
                && lined.stream().allMatch(stretch -> stretch.merged(false).isEmpty())) {
            return List.of(new Stretch(pieces(field, base), pieces(field, ours), pieces(field, theirs)));
        }
        return lined;
    }

    private static List<Piece> pieces(Field field, Content content) {
        List<Block> blocks = ContentDiff.blocks(field, content);
        return field == Field.BODY ? Piece.sentences(blocks) : Piece.whole(blocks);
    }

    /** Where the sides disagree, in the order of the fields and of the text. */
    public List<Disagreement> disagreements() {
        return Arrays.stream(Field.values())
                .flatMap(field -> in(field).filter(Stretch::disagrees).map(stretch -> disagreement(field, stretch)))
                .toList();
    }

    private static Disagreement disagreement(Field field, Stretch stretch) {
        return new Disagreement(field, text(stretch.base()), text(stretch.ours()), text(stretch.theirs()));
    }

    private static String text(List<Piece> pieces) {
        return String.join(
                "\n\n", Piece.joined(pieces).stream().map(Block::text).toList());
    }

    /** Both changes in one; where the sides disagree, ours stands. */
    public Content merged() {
        return resolved(Set.of());
    }

    /** Both changes in one; theirs stands in the disagreements of the given places, counted from 0. */
    public Content resolved(Set<Integer> theirs) {
        int[] place = {0};
        return content(stretch -> stretch.merged(stretch.disagrees() && theirs.contains(place[0]++)));
    }

    /** What their side says, as far as nobody disputes it: the base for their next change. */
    public Content undisputed() {
        return content(Stretch::undisputed);
    }

    private Content content(java.util.function.Function<Stretch, List<Piece>> choice) {
        Map<Field, List<Block>> chosen = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            List<Piece> pieces = new ArrayList<>();
            in(field).forEach(stretch -> pieces.addAll(choice.apply(stretch)));
            chosen.put(field, Piece.joined(pieces));
        }
        String published = single(chosen, Field.PUBLISHED);
        return new Content(
                single(chosen, Field.HEADLINE),
                single(chosen, Field.DEK),
                blocks(chosen, Field.BYLINES).stream().map(Block::text).toList(),
                single(chosen, Field.OUTLET),
                single(chosen, Field.DATELINE),
                published == null ? null : LocalDate.parse(published),
                blocks(chosen, Field.BODY));
    }

    private Stream<Stretch> in(Field field) {
        return stretches.getOrDefault(field, List.of()).stream();
    }

    private static @Nullable String single(Map<Field, List<Block>> chosen, Field field) {
        return blocks(chosen, field).stream().map(Block::text).findFirst().orElse(null);
    }

    private static List<Block> blocks(Map<Field, List<Block>> chosen, Field field) {
        return chosen.getOrDefault(field, List.of());
    }
}
