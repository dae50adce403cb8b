package stemma.imports;

import org.springframework.stereotype.Component;
import stemma.article.CollectionName;
import stemma.article.ReportCollections;
import stemma.intake.Target;

/** Where imports can go. */
@Component
record Destinations(ReportCollections collections) {

    /** A name that was typed counts more than the choice, and may be that of a collection that is there. */
    Target target(long chosen, String typed) {
        if (typed.isBlank()) {
            return Target.of(collections.collection(chosen));
        }
        CollectionName name = new CollectionName(typed);
        return collections.named(name).map(Target::of).orElseGet(() -> Target.toBeMade(name));
    }
}
