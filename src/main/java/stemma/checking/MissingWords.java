package stemma.checking;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import stemma.article.Hole;
import stemma.article.HoleOdds;
import stemma.article.Holes;
import stemma.revision.Block;

/** Gaps where a word was dropped, each with the fills that the story supports, and the mark that says it is not known. */
final class MissingWords implements Check {

    static final String MARK = "[unclear]";

    private static final int NEAR = 14;

    /** So many suspects are looked into, the most suspicious; what is left shows once these are mended. */
    private static final int MOST_SUSPECTS = 2_000;

    /** From these odds on a place is a hole: alone, or where one report or several have a word more, or one that they need. */
    private static final double ALONE = 2.8;

    private static final double BESIDE_ONE = 1;
    private static final double BESIDE_SEVERAL = 0.5;
    private static final double NEEDED = -1.5;

    @Override
    public Stream<Finding> in(Matter matter) {
        List<Block> body = matter.copy().content().body();
        List<Hole> holes = new ArrayList<>(Holes.in(body));
        List<HoleOdds.Suspect> suspects = HoleOdds.in(body).stream()
                .filter(place -> place.odds() >= NEEDED)
                .limit(MOST_SUSPECTS)
                .toList();
        Fills fills = new Fills(
                matter,
                Stream.concat(holes.stream(), suspects.stream().map(HoleOdds.Suspect::hole))
                        .toList());
        for (HoleOdds.Suspect place : suspects) {
            boolean known = holes.stream().anyMatch(hole -> isNear(hole, place.hole()));
            if (!known && isHole(place, matter, fills)) {
                holes.add(place.hole());
            }
        }
        return holes.stream().map(hole -> finding(matter.copy().block(hole.block()), hole, fills));
    }

    private static boolean isNear(Hole one, Hole other) {
        return one.block() == other.block() && Math.abs(one.start() - other.start()) < NEAR;
    }

    /** What is not so odd alone is one if the story says the same with a word more. */
    private static boolean isHole(HoleOdds.Suspect place, Matter matter, Fills fills) {
        if (place.odds() >= ALONE) {
            return true;
        }
        Fills.More more = fills.more(matter.copy().block(place.hole().block()), place.hole());
        return more.reports() > 0
                && (more.needed() || place.odds() >= (more.reports() > 1 ? BESIDE_SEVERAL : BESIDE_ONE));
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
