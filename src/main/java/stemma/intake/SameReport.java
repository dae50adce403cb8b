package stemma.intake;

/** A file that stands for the same report as another file of its run: nobody can say which of them is the later one. */
final class SameReport extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param first the name of the other file */
    SameReport(String first) {
        super(
                "it stands for the same report as “" + first
                        + "” of this import, since a report is known by its id, or else by"
                        + " its file's name without folder and ending: rename one of them, or import it into another collection");
    }
}
