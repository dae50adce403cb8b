package stemma.matching;

import java.util.List;

/** How like a story an article is: the mean of its three most similar members, which are the evidence. */
public record StoryScore(long story, double score, List<Similar> evidence) {

    public StoryScore {
        evidence = List.copyOf(evidence);
        if (evidence.isEmpty()) {
            throw new IllegalArgumentException("a score of a story needs a member");
        }
    }
}
