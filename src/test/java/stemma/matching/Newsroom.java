package stemma.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.boot.context.properties.bind.Binder;

/** Places articles one after another in memory, each against all before it, as the index would with few articles. */
final class Newsroom {

    /** The settings of an application that sets nothing. */
    static final MatchingSettings SHIPPED =
            new Binder(List.of()).bindOrCreate("stemma.matching", MatchingSettings.class);

    private final Placing placing = new Placing(SHIPPED);
    private final List<Features> articles = new ArrayList<>();
    private final Map<Long, Long> storyOf = new HashMap<>();

    /** Puts the article where the verdict says, and returns the verdict. */
    Verdict place(WordedFeatures worded) {
        List<Similar> similar = LongStream.range(0, articles.size())
                .mapToObj(id -> Similar.of(id, worded, articles.get((int) id)))
                .toList();
        Verdict verdict = placing.decide(similar, storyOf);
        long article = articles.size();
        articles.add(worded.features());
        storyOf.put(
                article, verdict instanceof Verdict.Joins joins ? joins.story().story() : article);
        return verdict;
    }

    long stories() {
        return storyOf.values().stream().distinct().count();
    }
}
