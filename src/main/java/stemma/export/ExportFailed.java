package stemma.export;

/** The copy was not made; what was there before stays as it is. The message says what to do. */
public final class ExportFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ExportFailed(String message) {
        super(message);
    }

    ExportFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
