package stemma.provenance;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import stemma.collation.Resemblance;

/** Finds what became of a sentence that an article has no more. */
final class Successor {

    /** Less alike, and the old sentence is gone and the new one another. */
    private static final double LEAST = 0.3;

    private Successor() {}

    /** The likest of what did not stand in the article beside it already; null where the sentence is gone. */
    static @Nullable String of(String words, List<Source> now, List<Source> before) {
        Set<String> old = before.stream().map(Source::words).collect(Collectors.toSet());
        String likest = null;
        double best = LEAST;
        for (Source source : now) {
            double alike = old.contains(source.words()) ? 0 : Resemblance.of(words, source.words());
            if (alike > best) {
                best = alike;
                likest = source.words();
            }
        }
        return likest;
    }
}
