package stemma.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts, word by word. What is the same and what was deleted make the old text, to the
 * character; what is the same and what was inserted make the new one.
 */
public final class WordDiff {

    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder deleted = new StringBuilder();
    private final StringBuilder inserted = new StringBuilder();

    private WordDiff() {}

    public static List<Segment> between(String before, String after) {
        var diff = new WordDiff();
        diff.compare(Words.tokens(before), Words.tokens(after));
        return List.copyOf(diff.segments);
    }

    private void compare(List<String> before, List<String> after) {
        int done = 0;
        for (AbstractDelta<String> delta : deltas(before, after)) {
            keep(String.join("", before.subList(done, delta.getSource().getPosition())));
            deleted.append(String.join("", delta.getSource().getLines()));
            inserted.append(String.join("", delta.getTarget().getLines()));
            done = delta.getSource().getPosition() + delta.getSource().size();
        }
        keep(String.join("", before.subList(done, before.size())));
        flush();
    }

    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas();
    }

    /** A lone space between two changes joins them: a changed phrase reads as one change, not as confetti. */
    private void keep(String text) {
        if (pending() && Words.isSpace(text)) {
            deleted.append(text);
            inserted.append(text);
        } else {
            flush();
            if (!text.isEmpty()) {
                segments.add(Segment.same(text));
            }
        }
    }

    private boolean pending() {
        return !deleted.isEmpty() || !inserted.isEmpty();
    }

    private void flush() {
        if (!deleted.isEmpty()) {
            segments.add(Segment.deleted(deleted.toString()));
        }
        if (!inserted.isEmpty()) {
            segments.add(Segment.inserted(inserted.toString()));
        }
        deleted.setLength(0);
        inserted.setLength(0);
    }
}
