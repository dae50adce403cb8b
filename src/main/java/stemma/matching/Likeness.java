package stemma.matching;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How alike two texts are: the weighted mean of what both can be compared by. */
final class Likeness {

    private static final int TOLD = 10;
    private static final double MOST_FOR_TIME = 0.15;
    private static final double DAYS = 90;

    /** A lead fades fast, so that few words decide; drawn up like this its likeness is of the order of the others. */
    private static final double LEAD_DRAWN = 0.8;

    private static final Feature[] FEATURES = Feature.values();

    private Likeness() {}

    /** A feature that either text lacks says nothing, and the others speak for it. */
    static double score(Features one, Features other) {
        double total = 0;
        double sum = 0;
        for (Feature feature : FEATURES) {
            if (one.has(feature) && other.has(feature)) {
                total += feature.weight();
                sum += feature.weight() * by(feature, one, other);
            }
        }
        return total == 0 ? 0 : Math.min(1, trust(one, other) * sum / total);
    }

    /** Why a text, whose words are at hand, is held to be as like the other as it is. */
    static Evidence evidence(WordedFeatures worded, Features other) {
        Features one = worded.features();
        double factor = trust(one, other) / totalWeight(one, other);
        List<Evidence.Part> parts = comparable(one, other)
                .map(feature -> {
                    double likeness = by(feature, one, other);
                    return new Evidence.Part(feature, likeness, factor * feature.weight() * likeness);
                })
                .toList();
        return new Evidence(
                score(one, other),
                parts,
                worded.shared(Feature.WORDS, other, TOLD),
                worded.shared(Feature.NAMES, other, TOLD));
    }

    private static Stream<Feature> comparable(Features one, Features other) {
        return Stream.of(FEATURES).filter(feature -> one.has(feature) && other.has(feature));
    }

    private static double totalWeight(Features one, Features other) {
        return comparable(one, other).mapToDouble(Feature::weight).sum();
    }

    private static double trust(Features one, Features other) {
        return Math.min(one.weightiness(), other.weightiness()) * timeliness(one.published(), other.published());
    }

    /** Reports of one event come soon after each other; one that comes late loses a little, and never more than that. */
    private static double timeliness(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return 1;
        }
        double days = Math.abs(ChronoUnit.DAYS.between(one, other));
        return 1 - MOST_FOR_TIME * (1 - Math.exp(-days / DAYS));
    }

    private static double by(Feature feature, Features one, Features other) {
        return switch (feature) {
            case LEAD -> Math.pow(one.vector(feature).cosine(other.vector(feature)), LEAD_DRAWN);
            case PHRASES -> one.phrases().likeness(other.phrases());
            case HEADLINE -> Math.sqrt(told(one, other) * told(other, one));
            default -> one.vector(feature).cosine(other.vector(feature));
        };
    }

    /** How much of one's headline the other tells early on; two desks seldom word a headline alike. */
    private static double told(Features one, Features other) {
        return one.vector(Feature.HEADLINE).coverage(other.told().keys());
    }
}
