package stemma.revision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
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

    /** What stands in a disagreement in the end: one side, both of them, or words that are written anew. */
    public record Choice(Pick pick, String anew) {}

    /** Whose words. */
    public enum Pick {
        OURS,
        THEIRS,
        BOTH,
        ANEW
    }

    private final Map<Field, List<Stretch<Piece>>> stretches = new EnumMap<>(Field.class);

    private ThreeWay() {}

    public static ThreeWay between(Content base, Content ours, Content theirs) {
        return between(base, ours, theirs, Piece::sentences);
    }

    /** The same, but whoever changed different sentences of one paragraph disagrees too. */
    public static ThreeWay ofParagraphs(Content base, Content ours, Content theirs) {
        return between(base, ours, theirs, Piece::whole);
    }

    private static ThreeWay between(
            Content base, Content ours, Content theirs, Function<List<Block>, List<Piece>> cut) {
        var merge = new ThreeWay();
        for (Field field : Field.values()) {
            Function<Content, List<Piece>> pieces = content -> {
                List<Block> blocks = ContentDiff.blocks(field, content);
                return field == Field.BODY ? cut.apply(blocks) : Piece.whole(blocks);
            };
            merge.stretches.put(field, lineUp(field, pieces.apply(base), pieces.apply(ours), pieces.apply(theirs)));
        }
        return merge;
    }

    private static List<Stretch<Piece>> lineUp(Field field, List<Piece> base, List<Piece> ours, List<Piece> theirs) {
        List<Stretch<Piece>> lined = Diff3.of(base, ours, theirs);
        if (field == Field.BODY
                && lined.stream().allMatch(stretch -> stretch.merged(false).isEmpty())) {
            return List.of(new Stretch<>(base, ours, theirs));
        }
        return lined;
    }

    /** Where the sides disagree, in the order of the fields and of the text. */
    public List<Disagreement> disagreements() {
        return Arrays.stream(Field.values())
                .flatMap(field -> in(field).filter(Stretch::disagrees).map(stretch -> disagreement(field, stretch)))
                .toList();
    }

    private static Disagreement disagreement(Field field, Stretch<Piece> stretch) {
        return new Disagreement(
                field, text(field, stretch.base()), text(field, stretch.ours()), text(field, stretch.theirs()));
    }

    /** As an editor types it. */
    private static String text(Field field, List<Piece> pieces) {
        List<Block> blocks = Piece.joined(pieces);
        return field == Field.BODY
                ? BodyText.of(blocks)
                : String.join("\n", blocks.stream().map(Block::text).toList());
    }

    private static List<Piece> typed(Field field, String text) {
        List<Block> blocks = field == Field.BODY
                ? BodyText.parse(text)
                : text.lines().filter(line -> !line.isBlank()).map(Block::item).toList();
        return Piece.whole(blocks);
    }

    /** Both changes in one; where the sides disagree, ours stands. */
    public Content merged() {
        return resolved(Set.of());
    }

    /** Both changes in one; theirs stands in the disagreements of the given places, counted from 0. */
    public Content resolved(Set<Integer> theirs) {
        int[] place = {0};
        return content((field, stretch) -> stretch.merged(stretch.disagrees() && theirs.contains(place[0]++)));
    }

    /** Both changes in one, with a choice for each disagreement, in their order; where none is made, both stand. */
    public Content settled(List<Choice> choices) {
        int[] place = {0};
        return content((field, stretch) -> {
            if (!stretch.disagrees()) {
                return stretch.merged(false);
            }
            int at = place[0]++;
            return at < choices.size() ? chosen(field, stretch, choices.get(at)) : stretch.both();
        });
    }

    private static List<Piece> chosen(Field field, Stretch<Piece> stretch, Choice choice) {
        return switch (choice.pick()) {
            case OURS -> stretch.ours();
            case THEIRS -> stretch.theirs();
            case BOTH -> stretch.both();
            case ANEW -> typed(field, choice.anew());
        };
    }

    /** What their side says, as far as nobody disputes it: the base for their next change. */
    public Content undisputed() {
        return content((field, stretch) -> stretch.undisputed());
    }

    private Content content(BiFunction<Field, Stretch<Piece>, List<Piece>> choice) {
        Map<Field, List<Block>> chosen = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            List<Piece> pieces = new ArrayList<>();
            in(field).forEach(stretch -> pieces.addAll(choice.apply(field, stretch)));
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

    private Stream<Stretch<Piece>> in(Field field) {
        return stretches.getOrDefault(field, List.of()).stream();
    }

    private static @Nullable String single(Map<Field, List<Block>> chosen, Field field) {
        return blocks(chosen, field).stream().map(Block::text).findFirst().orElse(null);
    }

    private static List<Block> blocks(Map<Field, List<Block>> chosen, Field field) {
        return chosen.getOrDefault(field, List.of());
    }
}
