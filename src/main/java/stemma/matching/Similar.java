package stemma.matching;

/** An article that the index holds and that is like the one asked about, with why. */
public record Similar(long article, Evidence evidence) {

    public double score() {
        return evidence.score();
    }
}
