package stemma.intake;

/**
 * Errors after which this virtual machine is not to be trusted with another file. One text can be too deep or too large
 * for the parser, and then the next one is none the worse; any other error says that the program itself is broken.
 */
final class Ruin {

    /** So much must be free again, once what was made of the file is garbage, to go on. */
    private static final int ROOM = 16 * 1024 * 1024;

    private Ruin() {}

    static boolean is(Throwable failure) {
        return failure instanceof Error
                && !(failure instanceof StackOverflowError)
                && !(failure instanceof AssertionError)
                && !(failure instanceof OutOfMemoryError && hasRoom());
    }

    /** Asks by taking: only then does the virtual machine collect all that it can. */
    private static boolean hasRoom() {
        try {
            return new byte[ROOM].length == ROOM;
        } catch (OutOfMemoryError e) {
            return false;
        }
    }
}
