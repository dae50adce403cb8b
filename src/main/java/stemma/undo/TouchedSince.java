package stemma.undo;

/** What a file of an import did cannot be taken back by itself: somebody has changed it since. */
public class TouchedSince extends RuntimeException {

    /** @param reason what was changed, for people */
    TouchedSince(String reason) {
        super(reason);
    }
}
