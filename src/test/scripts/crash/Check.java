/** Ends the script at the first thing that does not hold. */
final class Check {
    private Check() {}

    static void that(boolean holds, String otherwise) {
        if (!holds) {
            fail(otherwise);
        }
    }

    static void fail(String why) {
        System.err.println("FAILED: " + why);
        System.exit(1);
    }
}
