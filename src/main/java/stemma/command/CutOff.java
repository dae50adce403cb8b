package stemma.command;

/** The database went away in the middle of a run, which is stored and goes on later. */
final class CutOff extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long run;

    CutOff(long run, RuntimeException cause) {
        super("The database went away. Run " + run + " is stored, and goes on when Stemma runs again.", cause);
        this.run = run;
    }

    long run() {
        return run;
    }
}
