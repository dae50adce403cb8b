package stemma.parsing;

/** A file that cannot be read as a report; the message says why, where, and what to do about it. */
public final class UnreadableReport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableReport(String message) {
        super(message);
    }
}
