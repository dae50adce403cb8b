package stemma.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import stemma.article.Hole;
import stemma.article.Holes;

/** Gaps where a word was dropped, each with the fills that the story supports, and the mark that says it is not known. */
final class MissingWords implements Check {

    static final String MARK = "[unclear]";

    @Override
    public Stream<Finding> in(Matter matter) {
        List<Hole> holes = Holes.in(matter.copy().content().body());
        if (holes.isEmpty()) {
            return Stream.empty();
        }
        Fills fills = new Fills(matter);
        return holes.stream().map(hole -> finding(matter.copy().block(hole.block()), hole, fills));
    }

    private static Finding finding(Line line, Hole hole, Fills fills) {
        List<Fix> fixes = new ArrayList<>(fills.of(line, hole));
        fixes.add(new Fix(MARK, gap(line, hole, MARK), List.of()));
        String said = fixes.size() == 1
                ? "A word seems to be missing, and no other sentence of the story supports one."
                : "A word seems to be missing.";
        return new Finding(CheckRule.MISSING_WORD, line, hole.start(), hole.end(), said, fixes);
    }

    /** What stands in the gap once it is filled. */
    static String gap(Line line, Hole hole, String fill) {
        String filled = hole.filled(line.text(), fill);
        return filled.substring(hole.start(), filled.length() - (line.text().length() - hole.end()));
    }
}
