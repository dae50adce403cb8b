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
import stemma.ruling.Ruling;
import stemma.ruling.RulingBook;
import stemma.ruling.Suggestions;
import stemma.story.Merge;
import stemma.story.Merges;
import stemma.story.Placement;
import stemma.story.Placements;
import stemma.story.Story;
import stemma.story.Why;

/** Gathers all that the desk shows of one story. */
@Component
class StoryFiles {

    /** So many articles are on a page: of each more is shown than a list shows. */
    static final int PAGE = 20;

    /**
     * A story, its articles with the reason why each is in it, the merges that made it, and what was ruled and is asked.
     *
     * @param before how many of its articles come before these
     * @param total how many it has
     */
    record StoryFile(
            Story story,
            List<Row> articles,
            int before,
            int total,
            List<Merge> merges,
            List<Ruling> rulings,
            int suggestions) {

        public int shownUntil() {
            return before + articles.size();
        }

        public int page() {
            return before / PAGE;
        }
    }

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

    /** With all its articles, but without the reasons. */
    StoryFile of(Story story) {
        List<Placement> members = placements.ofStory(story.id());
        Map<Long, Article> known =
                known(members.stream().map(Placement::articleId).toList());
        return of(
                story,
                members.stream()
                        .map(member -> row(story, member, known, List.of()))
                        .toList(),
                0,
                members.size());
    }

    /** With the articles of one page; of one that there is not, those of the last. */
    StoryFile page(Story story, int page) {
        List<Placement> members = placements.ofStory(story.id());
        int before = PAGE * Math.max(0, Math.min(page, (members.size() - 1) / PAGE));
        List<Placement> shown = members.subList(before, Math.min(before + PAGE, members.size()));
        Map<Long, Article> known = known(withNearest(shown));
        return of(
                story,
                shown.stream()
                        .map(member -> row(story, member, known, reasons(member, known)))
                        .toList(),
                before,
                members.size());
    }

    private StoryFile of(Story story, List<Row> rows, int before, int total) {
        return new StoryFile(
                story,
                rows,
                before,
                total,
                merges.standing(story.id()),
                rulings.onStory(story.id()),
                suggestions.countAbout(story.id()));
    }

    private static List<Long> withNearest(List<Placement> members) {
        return members.stream()
                .flatMap(member -> Stream.concat(
                        Stream.of(member.articleId()),
                        member.evidence().nearest().stream().map(Why.Near::articleId)))
                .distinct()
                .toList();
    }

    private Map<Long, Article> known(List<Long> ids) {
        return articles.findAllWithHead(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
    }

    private static List<Reason> reasons(Placement placement, Map<Long, Article> known) {
        return placement.evidence().nearest().stream()
                .filter(near -> known.containsKey(near.articleId())) // its import may have been taken back
                .map(near -> new Reason(
                        Objects.requireNonNull(known.get(near.articleId())),
                        Math.round(near.score() * 100),
                        near.shared(),
                        near.because()))
                .toList();
    }

    private Row row(Story story, Placement placement, Map<Long, Article> known, List<Reason> reasons) {
        Article article = Objects.requireNonNull(known.get(placement.articleId()));
        String outlet = register.name(article.outletId(), article.content().outlet());
        Double score = placement.score();
        Long sure = score == null ? null : Math.round(100 * sameEvent.probability(score));
        return new Row(article, outlet, placement, sure, story.lead().id() == article.id(), reasons);
    }
}
