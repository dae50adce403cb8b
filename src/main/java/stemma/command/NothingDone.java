package stemma.command;

/** The command could not begin, for a reason that the person who typed it can mend. */
final class NothingDone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingDone(String message) {
        super(message);
    }
}
