package stemma.revision;

import java.util.List;
import java.util.stream.Stream;

/** A stretch of three texts that belong together: what stood there first, and what each side made of it. */
record Stretch<T>(List<T> base, List<T> ours, List<T> theirs) {

    Stretch {
        base = List.copyOf(base);
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
    }

    /** Whether both sides changed it, and not in the same way. */
    boolean disagrees() {
        return !ours.equals(base) && !theirs.equals(base) && !ours.equals(theirs);
    }

    List<T> merged(boolean preferTheirs) {
        if (disagrees()) {
            return preferTheirs ? theirs : ours;
        }
        return ours.equals(base) ? theirs : ours;
    }

    /** Ours, and then of theirs what ours has not. */
    List<T> both() {
        return Stream.concat(ours.stream(), theirs.stream().filter(piece -> !ours.contains(piece)))
                .toList();
    }

    /** What their side says, as far as nobody disputes it. */
    List<T> undisputed() {
        return disagrees() ? base : theirs;
    }
}
