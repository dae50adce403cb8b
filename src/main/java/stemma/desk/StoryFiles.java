package stemma.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.matching.SameEvent;
import stemma.register.Register;
import stemma.story.Merge;
import stemma.story.Merges;
import stemma.story.Placement;
import stemma.story.Placements;
import stemma.story.Ruling;
import stemma.story.RulingBook;
import stemma.story.Story;
import stemma.story.Suggestions;
import stemma.story.Why;

/** Gathers all that the desk shows of one story. */
@Component
class StoryFiles {

    /** A story, its articles with the reason why each is in it, the merges that made it, and what was ruled and is asked. */
    record StoryFile(Story story, List<Row> articles, List<Merge> merges, List<Ruling> rulings, int suggestions) {}

    /** An article of the story; of a hundred that were placed as surely as this one, so many tell the same event. */
    record Row(
            Article article,
            @Nullable String outlet,
            Placement placement,
            @Nullable Long sure,
            boolean lead,
            List<Reason> reasons) {}

    /** What an article had in common with another when it was placed; percent says how surely both tell one event. */
    record Reason(Article other, long percent, List<String> shared, List<String> because) {}

    private final Articles articles;
    private final Placements placements;
    private final Merges merges;
    private final Register register;
    private final SameEvent sameEvent;
    private final RulingBook rulings;
    private final Suggestions suggestions;

    StoryFiles(
            Articles articles,
            Placements placements,
            Merges merges,
            Register register,
            SameEvent sameEvent,
            RulingBook rulings,
            Suggestions suggestions) {
        this.articles = articles;
        this.placements = placements;
        this.merges = merges;
        this.register = register;
        this.sameEvent = sameEvent;
        this.rulings = rulings;
        this.suggestions = suggestions;
    }

    StoryFile of(Story story) {
        List<Placement> members = placements.ofStory(story.id());
        Map<Long, Article> known = articles(members);
        List<Row> rows =
                members.stream().map(placement -> row(story, placement, known)).toList();
        return new StoryFile(
                story,
                rows,
                merges.standing(story.id()),
                rulings.onStory(story.id()),
                suggestions.countAbout(story.id()));
    }

    private Map<Long, Article> articles(List<Placement> members) {
        List<Long> ids = members.stream()
                .flatMap(member -> Stream.concat(
                        Stream.of(member.articleId()),
                        member.evidence().nearest().stream().map(Why.Near::articleId)))
                .distinct()
                .toList();
        return articles.findAllWithHead(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
    }

    private Row row(Story story, Placement placement, Map<Long, Article> known) {
        List<Reason> reasons = placement.evidence().nearest().stream()
                .filter(near -> known.containsKey(near.articleId())) // its import may have been taken back
                .map(near -> new Reason(
                        Objects.requireNonNull(known.get(near.articleId())),
                        Math.round(near.score() * 100),
                        near.shared(),
                        near.because()))
                .toList();
        Article article = Objects.requireNonNull(known.get(placement.articleId()));
        String outlet = register.name(article.outletId(), article.content().outlet());
        Double score = placement.score();
        Long sure = score == null ? null : Math.round(100 * sameEvent.probability(score));
        return new Row(article, outlet, placement, sure, story.lead().id() == article.id(), reasons);
    }
}
