package stemma.matching;

import java.util.ArrayList;
import java.util.List;

/** Why two texts are held to be as alike as they are: the parts add up to the score. */
public record Evidence(double score, List<Part> parts, List<String> terms, List<String> names) {

    /** One feature: how alike the texts are by it, and how much of the score that makes. */
    public record Part(Feature feature, double likeness, double share) {}

    /** By what the texts are alike, in plain words: what each feature says that says much. */
    public List<String> likenesses() {
        return Reasons.parts(this);
    }

    /** The same with one feature more, which makes the score another one. */
    Evidence with(Feature feature, double likeness, double score) {
        List<Part> all = new ArrayList<>(parts);
        all.add(new Part(feature, likeness, score - this.score));
        return new Evidence(score, all, terms, names);
    }

    public Evidence {
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("a score is from 0 to 1, not " + score);
        }
        parts = List.copyOf(parts);
        terms = List.copyOf(terms);
        names = List.copyOf(names);
    }
}
