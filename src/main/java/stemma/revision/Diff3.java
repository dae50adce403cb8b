package stemma.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Lines up three texts in stretches, after Khanna, Kunal and Pierce, "A Formal Investigation of Diff3" (2007). Unlike
 * there, changes that only touch each other do not clash: two people may change neighbouring sentences.
 */
final class Diff3<T> {

    /** Pieces of the base, from (inclusive) to (exclusive), that one side replaced. */
    private record Hunk<T>(boolean ours, int from, int to, List<T> put) {

        boolean insertion() {
            return from == to;
        }

        /** This, cut where the other side put in just what this puts in beside a change: there they agree. */
        Stream<Hunk<T>> cutAt(List<Hunk<T>> all) {
            return all.stream()
                    .filter(other ->
                            other.ours != ours && other.insertion() && !insertion() && other.put.size() < put.size())
                    .flatMap(other -> cutAt(other).stream())
                    .findFirst()
                    .map(List::stream)
                    .orElseGet(() -> Stream.of(this));
        }

        private Optional<List<Hunk<T>>> cutAt(Hunk<T> insertion) {
            int rest = put.size() - insertion.put.size();
            if (to == insertion.from && put.subList(rest, put.size()).equals(insertion.put)) {
                return Optional.of(List.of(
                        new Hunk<>(ours, from, to, put.subList(0, rest)), new Hunk<>(ours, to, to, insertion.put)));
            }
            List<T> last = put.subList(insertion.put.size(), put.size());
            return from == insertion.from && put.subList(0, put.size() - rest).equals(insertion.put)
                    ? Optional.of(
                            List.of(new Hunk<>(ours, from, from, insertion.put), new Hunk<>(ours, from, to, last)))
                    : Optional.empty();
        }

        boolean clashes(int start, int end) {
            if (insertion() || start == end) {
                return start == end && insertion() ? from == start : from < end && start < to;
            }
            return from < end && start < to;
        }
    }

    private final List<T> base;
    private final List<Stretch<T>> stretches = new ArrayList<>();
    private int done;

    private Diff3(List<T> base) {
        this.base = base;
    }

    static <T> List<Stretch<T>> of(List<T> base, List<T> ours, List<T> theirs) {
        var diff = new Diff3<>(base);
        List<Hunk<T>> hunks = Stream.concat(hunks(true, base, ours), hunks(false, base, theirs))
                .toList();
        diff.walk(hunks.stream()
                .flatMap(hunk -> hunk.cutAt(hunks))
                .sorted(Comparator.<Hunk<T>>comparingInt(Hunk::from).thenComparingInt(Hunk::to))
                .toList());
        return List.copyOf(diff.stretches);
    }

    private static <T> Stream<Hunk<T>> hunks(boolean ours, List<T> base, List<T> side) {
        return DiffUtils.diff(base, side).getDeltas().stream().flatMap(delta -> oneByOne(ours, delta));
    }

    /** As many pieces put in as taken out: each was changed into its counterpart. */
    private static <T> Stream<Hunk<T>> oneByOne(boolean ours, AbstractDelta<T> delta) {
        int from = delta.getSource().getPosition();
        List<T> put = delta.getTarget().getLines();
        if (delta.getSource().size() != put.size()) {
            return Stream.of(new Hunk<>(ours, from, from + delta.getSource().size(), put));
        }
        return IntStream.range(0, put.size())
                .mapToObj(i -> new Hunk<>(ours, from + i, from + i + 1, List.of(put.get(i))));
    }

    private void walk(List<Hunk<T>> hunks) {
        int next = 0;
        while (next < hunks.size()) {
            List<Hunk<T>> together = new ArrayList<>(List.of(hunks.get(next++)));
            int start = together.get(0).from();
            int end = together.get(0).to();
            while (next < hunks.size() && hunks.get(next).clashes(start, end)) {
                end = Math.max(end, hunks.get(next).to());
                together.add(hunks.get(next++));
            }
            same(start);
            stretches.add(new Stretch<>(
                    base.subList(start, end), side(true, start, end, together), side(false, start, end, together)));
            done = end;
        }
        same(base.size());
    }

    private void same(int until) {
        if (until > done) {
            List<T> kept = base.subList(done, until);
            stretches.add(new Stretch<>(kept, kept, kept));
        }
    }

    /** The base from start to end with one side's changes. */
    private List<T> side(boolean ours, int start, int end, List<Hunk<T>> together) {
        List<T> pieces = new ArrayList<>();
        int at = start;
        for (Hunk<T> hunk : together) {
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
