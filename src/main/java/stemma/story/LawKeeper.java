package stemma.story;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.Articles;

/** Sees to it that nothing is merged, moved or parted against what editors ruled, and what follows from that. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class LawKeeper {

    private static final String WITHDRAW = " Withdraw that ruling first, under Suggestions.";

    private final RulingBook rulings;
    private final Placements placements;
    private final Articles articles;

    LawKeeper(RulingBook rulings, Placements placements, Articles articles) {
        this.rulings = rulings;
        this.placements = placements;
        this.articles = articles;
    }

    void refuseMerge(Story one, Story other) {
        Set<Long> there = members(other);
        rulings.lawsOf(one.id())
                .forEach((article, law) -> law.apart().stream()
                        .filter(there::contains)
                        .findFirst()
                        .ifPresent(against -> {
                            throw new MergeRefused("Editors ruled that " + title(article) + " and " + title(against)
                                    + " are not the same story." + WITHDRAW);
                        }));
    }

    void refuseMove(Article article, Story source, Story target) {
        Law law = rulings.law(Source.of(article));
        if (members(source).stream().anyMatch(law.together()::contains)) {
            throw new MergeRefused(
                    "Editors ruled that this article and another one here are the same story." + WITHDRAW);
        }
        if (members(target).stream().anyMatch(law.apart()::contains)) {
            throw new MergeRefused(
                    "Editors ruled that this article and another one there are not the same story." + WITHDRAW);
        }
    }

    /** Whether some of a story's articles cannot be taken out, as they must be told with one that stays. */
    boolean holdsTogether(Story story, Set<Long> some) {
        Set<Long> staying = members(story);
        staying.removeAll(some);
        return rulings.lawsOf(story.id()).entrySet().stream()
                .filter(law -> some.contains(law.getKey()))
                .anyMatch(law -> law.getValue().together().stream().anyMatch(staying::contains));
    }

    private Set<Long> members(Story story) {
        return placements.ofStory(story.id()).stream().map(Placement::articleId).collect(Collectors.toSet());
    }

    private String title(long article) {
        return "“" + articles.getReferenceById(article).title() + "”";
    }
}
