package stemma.matching;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What the bounds of a look-up do: how often they are met, and how much is compared within them. */
@Component
final class MatchingMeters {

    private final Timer lookUp;
    private final DistributionSummary candidates;
    private final DistributionSummary cutTerms;

    MatchingMeters(MeterRegistry registry) {
        lookUp = Timer.builder("stemma.matching.lookup")
                .description("One question to the database for what shares terms, for an article or for a load of them")
                .register(registry);
        candidates = DistributionSummary.builder("stemma.matching.candidates")
                .description("Articles that a new one was compared with")
                .register(registry);
        cutTerms = DistributionSummary.builder("stemma.matching.cut-terms")
                .description("Terms of a new article of which only the newest articles were read, as there may be more")
                .register(registry);
    }

    /** The database was asked, and this is how long it took. */
    void lookedUp(long nanoseconds) {
        lookUp.record(nanoseconds, TimeUnit.NANOSECONDS);
    }

    /** An article was looked up. */
    void found(int candidates, long cutTerms) {
        this.candidates.record(candidates);
        this.cutTerms.record(cutTerms);
    }
}
