package stemma.matching;

/** Why an archive was not grouped at all, in words for the one who asked for it. */
final class NothingGrouped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NothingGrouped(String message) {
        super(message);
    }
}
