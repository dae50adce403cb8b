package stemma.revision;

import java.util.List;

/** A stretch of three texts that belong together: what stood there first, and what each side made of it. */
record Stretch(List<Piece> base, List<Piece> ours, List<Piece> theirs) {

    Stretch {
        base = List.copyOf(base);
        ours = List.copyOf(ours);
        theirs = List.copyOf(theirs);
    }

    /** Whether both sides changed it, and not in the same way. */
    boolean disagrees() {
        return !ours.equals(base) && !theirs.equals(base) && !ours.equals(theirs);
    }

    List<Piece> merged(boolean preferTheirs) {
        if (disagrees()) {
            return preferTheirs ? theirs : ours;
        }
        return ours.equals(base) ? theirs : ours;
    }

    /** What their side says, as far as nobody disputes it. */
    List<Piece> undisputed() {
        return disagrees() ? base : theirs;
    }
}
