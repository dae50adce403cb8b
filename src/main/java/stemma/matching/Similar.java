package stemma.matching;

import java.util.function.Supplier;

/** An article that the index holds and that is like the one asked about; why is worked out when somebody asks. */
public record Similar(long article, double score, Supplier<Evidence> why) {

    public Similar {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is from 0 to 1, not " + score);
        }
    }

    public Similar(long article, Evidence evidence) {
        this(article, evidence.score(), () -> evidence);
    }

    static Similar of(long article, WordedFeatures asked, Features features) {
        return new Similar(
                article, Likeness.score(asked.features(), features), () -> Likeness.evidence(asked, features));
    }

    /** The same after a second reading of the text asked about and of this one. */
    Similar again(Twice asked, Twice own) {
        return new Similar(article, asked.score(score, own), () -> asked.evidence(why.get(), own));
    }

    /** The same under another number. */
    Similar at(long number) {
        return new Similar(number, score, why);
    }

    public Evidence evidence() {
        return why.get();
    }
}
