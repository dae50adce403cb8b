package stemma.matching;

/** What two texts are compared by, with the weight of each; how the weights were chosen is told with the package. */
public enum Feature {
    WORDS(0.25),
    LEAD(0.20),
    NAMES(0.25),
    HEADLINE(0.05),
    PHRASES(0.20),
    NUMBERS(0.05);

    private final double weight;

    Feature(double weight) {
        this.weight = weight;
    }

    double weight() {
        return weight;
    }
}
