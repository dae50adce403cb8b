package stemma.regrouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.matching.SameEvent;
import stemma.story.Placement;
import stemma.story.Placements;
import stemma.story.Story;

/** Where a story would fall in two most easily: the articles are tied to each other by likeness, and the weakest tie is cut. */
@Component
@Transactional(readOnly = true)
public class WeakestCut {

    record Tie(long one, long other, double score) {}

    /** Of so many articles each is likened to each; of more, only to those that were near when they were placed. */
    private static final int EACH_TO_EACH = 16;

    private final Placements placements;
    private final SameEvent sameEvent;

    WeakestCut(Placements placements, SameEvent sameEvent) {
        this.placements = placements;
        this.sameEvent = sameEvent;
    }

    /** The articles that would leave; the lead is never among them. None where there is only one. */
    public Set<Long> of(Story story) {
        List<Placement> members = placements.ofStory(story.id());
        List<Tie> ties = members.size() > EACH_TO_EACH ? noted(members) : measured(members);
        ties.sort(Comparator.comparingDouble(Tie::score).reversed());
        return parts(members.stream().map(Placement::articleId).toList(), ties).stream()
                .filter(part -> !part.contains(story.lead().id()))
                .max(Comparator.comparingInt(Set::size))
                .orElse(Set.of());
    }

    /** The strongest ties first, until two parts are left. */
    static List<Set<Long>> parts(List<Long> articles, List<Tie> ties) {
        Map<Long, Long> above = new HashMap<>();
        articles.forEach(article -> above.put(article, article));
        int left = articles.size();
        for (int i = 0; i < ties.size() && left > 2; i++) {
            Long one = top(above, ties.get(i).one());
            Long other = top(above, ties.get(i).other());
            if (!one.equals(other)) {
                above.put(one, other);
                left--;
            }
        }
        Map<Long, Set<Long>> parts = new TreeMap<>();
        articles.forEach(article -> parts.computeIfAbsent(top(above, article), top -> new TreeSet<>())
                .add(article));
        return List.copyOf(parts.values());
    }

    private static Long top(Map<Long, Long> above, Long article) {
        Long at = article;
        for (Long next = up(above, at); !next.equals(at); next = up(above, at)) {
            above.put(at, up(above, next));
            at = next;
        }
        return at;
    }

    private static Long up(Map<Long, Long> above, Long article) {
        return above.getOrDefault(article, article);
    }

    private List<Tie> measured(List<Placement> members) {
        List<Tie> ties = new ArrayList<>();
        for (Placement one : members) {
            for (Placement other : members) {
                if (one.articleId() < other.articleId()) {
                    sameEvent
                            .likeness(one.articleId(), other.articleId())
                            .ifPresent(score -> ties.add(new Tie(one.articleId(), other.articleId(), score)));
                }
            }
        }
        return ties;
    }

    private static List<Tie> noted(List<Placement> members) {
        Set<Long> here =
                new TreeSet<>(members.stream().map(Placement::articleId).toList());
        List<Tie> ties = new ArrayList<>();
        members.forEach(member -> member.evidence().nearest().stream()
                .filter(near -> here.contains(near.articleId()))
                .forEach(near -> ties.add(new Tie(member.articleId(), near.articleId(), near.score()))));
        return ties;
    }
}
