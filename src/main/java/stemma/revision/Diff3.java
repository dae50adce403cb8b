package stemma.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lines up three texts in stretches, after Khanna, Kunal and Pierce, "A Formal Investigation of Diff3" (2007). Unlike
 * there, changes that only touch each other do not clash: two people may change neighbouring sentences.
 */
final class Diff3 {

    /** Pieces of the base, from (inclusive) to (exclusive), that one side replaced. */
    private record Hunk(boolean ours, int from, int to, List<Piece> put) {

        boolean insertion() {
            return from == to;
        }

        boolean clashes(int start, int end) {
            if (insertion() || start == end) {
                return start == end && insertion() ? from == start : from < end && start < to;
            }
            return from < end && start < to;
        }
    }

    private final List<Piece> base;
    private final List<Stretch> stretches = new ArrayList<>();
    private int done;

    private Diff3(List<Piece> base) {
        this.base = base;
    }

    static List<Stretch> of(List<Piece> base, List<Piece> ours, List<Piece> theirs) {
        var diff = new Diff3(base);
        List<Hunk> hunks = Stream.concat(hunks(true, base, ours), hunks(false, base, theirs))
                .sorted(Comparator.comparingInt(Hunk::from).thenComparingInt(Hunk::to))
                .toList();
        diff.walk(hunks);
        return List.copyOf(diff.stretches);
    }

    private static Stream<Hunk> hunks(boolean ours, List<Piece> base, List<Piece> side) {
        return DiffUtils.diff(base, side).getDeltas().stream().flatMap(delta -> oneByOne(ours, delta));
    }

    /** As many pieces put in as taken out: each was changed into its counterpart. */
    private static Stream<Hunk> oneByOne(boolean ours, AbstractDelta<Piece> delta) {
        int from = delta.getSource().getPosition();
        List<Piece> put = delta.getTarget().getLines();
        if (delta.getSource().size() != put.size()) {
            return Stream.of(new Hunk(ours, from, from + delta.getSource().size(), put));
        }
        return IntStream.range(0, put.size())
                .mapToObj(i -> new Hunk(ours, from + i, from + i + 1, List.of(put.get(i))));
    }

    private void walk(List<Hunk> hunks) {
        int next = 0;
        while (next < hunks.size()) {
            List<Hunk> together = new ArrayList<>(List.of(hunks.get(next++)));
            int start = together.get(0).from();
            int end = together.get(0).to();
            while (next < hunks.size() && hunks.get(next).clashes(start, end)) {
                end = Math.max(end, hunks.get(next).to());
                together.add(hunks.get(next++));
            }
            same(start);
            stretches.add(new Stretch(
                    base.subList(start, end), side(true, start, end, together), side(false, start, end, together)));
            done = end;
        }
        same(base.size());
    }

    private void same(int until) {
        if (until > done) {
            List<Piece> kept = base.subList(done, until);
            stretches.add(new Stretch(kept, kept, kept));
        }
    }

    /** The base from start to end with one side's changes. */
    private List<Piece> side(boolean ours, int start, int end, List<Hunk> together) {
        List<Piece> pieces = new ArrayList<>();
        int at = start;
        for (Hunk hunk : together) {
            if (hunk.ours() == ours) {
                pieces.addAll(base.subList(at, hunk.from()));
                pieces.addAll(hunk.put());
                at = hunk.to();
            }
        }
        pieces.addAll(base.subList(at, end));
        return pieces;
    }
}
