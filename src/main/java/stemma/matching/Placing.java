package stemma.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Decides which story an article joins. The mean of three keeps one stray member from drawing strangers in. */
record Placing(MatchingSettings settings) {

    static final int MEMBERS = 3;
    private static final int STORIES = 3;

    /** Similar articles that are in no story do not count. */
    Verdict decide(List<Similar> similar, Map<Long, Long> storyOf) {
        Map<Long, List<Similar>> byStory = similar.stream()
                .filter(one -> storyOf.containsKey(one.article()))
                .collect(Collectors.groupingBy(one -> storyOf.get(one.article())));
        List<StoryScore> stories = byStory.entrySet().stream()
                .map(entry -> score(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(StoryScore::score).reversed().thenComparing(StoryScore::story))
                .limit(STORIES)
                .toList();
        double best = stories.isEmpty() ? 0 : stories.get(0).score();
        if (best >= settings.join()) {
            return new Verdict.Joins(stories);
        }
        return best >= settings.suggest() ? new Verdict.Suggests(stories) : new Verdict.StartsNew(stories);
    }

    private static StoryScore score(long story, Collection<Similar> members) {
        List<Similar> best = members.stream()
                .sorted(Comparator.comparingDouble(Similar::score).reversed().thenComparing(Similar::article))
                .limit(MEMBERS)
                .toList();
        return new StoryScore(
                story, best.stream().mapToDouble(Similar::score).average().orElseThrow(), best);
    }
}
