package stemma.matching;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An article and the candidates beside it, to find those among them that it has words of. */
record Copying(long article, Text text, Features features, List<CandidateIndex.Candidate> candidates) {

    /** The others are reached through these, as each has its own sources. */
    private static final int SOURCES = 3;

    /** Verifying reads the texts, so that the same text in a crowd must not be verified against all of it. */
    private static final int VERIFIED = 8;

    private static final Comparator<Copied> FULLEST_FIRST =
            Comparator.comparingDouble(Copied::fullness).reversed().thenComparing(Copied::source);

    static Copying of(Newcomer newcomer, List<CandidateIndex.Candidate> candidates) {
        Compared compared = newcomer.compared();
        return new Copying(newcomer.article(), compared.text(), compared.features(), candidates);
    }

    /** Those that came before and may be copies by their phrases; those that share most, and of like ones the earliest. */
    List<Long> suspects() {
        Phrases own = features.phrases();
        return candidates.stream()
                .filter(candidate -> candidate.article() < article)
                .filter(candidate -> own.mayHold(candidate.features().phrases()))
                .sorted(Comparator.<CandidateIndex.Candidate>comparingInt(
                                candidate -> -own.shared(candidate.features().phrases()))
                        .thenComparing(CandidateIndex.Candidate::article))
                .limit(VERIFIED)
                .map(CandidateIndex.Candidate::article)
                .toList();
    }

    /** The fullest of them by their words. */
    List<Copied> verified(List<Long> suspects, Map<Long, Shingles> words) {
        Shingles own = Objects.requireNonNull(words.get(article));
        return suspects.stream()
                .filter(words::containsKey)
                .map(source -> Copied.of(article, own, source, Objects.requireNonNull(words.get(source))))
                .filter(Copied::isCopy)
                .sorted(FULLEST_FIRST)
                .limit(SOURCES)
                .toList();
    }
}
