package stemma.matching;

/**
 * What a score means: how often two texts of that score tell the same event, by the logistic curve of Platt (1999), as
 * fitted to three labelled sets; see docs/matching.md.
 */
final class Calibration {

    private static final double SLOPE = 27;
    private static final double EVEN = 0.327;

    private Calibration() {}

    static double probability(double score) {
        return 1 / (1 + Math.exp(-SLOPE * (score - EVEN)));
    }
}
