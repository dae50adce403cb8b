package stemma.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.register.Register;
import stemma.ruling.Suggestion;
import stemma.story.Placements;
import stemma.story.Stories;
import stemma.story.Story;
import stemma.story.Why;

/** Gathers what an editor must see to decide on suggestions. */
@Component
class Questions {

    /** A suggestion; percent says how many such pairs in a hundred tell the same event. */
    record Row(long id, Side one, Side other, long percent, List<String> shared, List<String> because) {}

    /** One of the two articles, with its story and how many articles that has. */
    record Side(Article article, @Nullable String outlet, String excerpt, Story story, int articles) {}

    private static final int EXCERPT = 320;

    private final Articles articles;
    private final Stories stories;
    private final Placements placements;
    private final Register register;

    Questions(Articles articles, Stories stories, Placements placements, Register register) {
        this.articles = articles;
        this.stories = stories;
        this.placements = placements;
        this.register = register;
    }

    List<Row> of(List<Suggestion> suggestions) {
        Set<Long> ids = new HashSet<>();
        Set<Long> storyIds = new HashSet<>();
        suggestions.forEach(suggestion -> {
            ids.addAll(List.of(suggestion.article(), suggestion.other()));
            storyIds.addAll(List.of(suggestion.story(), suggestion.otherStory()));
        });
        Map<Long, Article> known =
                articles.findAllWithHead(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
        Map<Long, Story> told =
                stories.withWords(storyIds).stream().collect(Collectors.toMap(Story::id, Function.identity()));
        Map<Long, Long> counts = placements.told(storyIds).stream()
                .collect(Collectors.groupingBy(Placements.Told::storyId, Collectors.counting()));
        return suggestions.stream()
                .map(suggestion -> row(
                        suggestion,
                        side(suggestion.article(), suggestion.story(), known, told, counts),
                        side(suggestion.other(), suggestion.otherStory(), known, told, counts)))
                .toList();
    }

    private static Row row(Suggestion suggestion, Side one, Side other) {
        Why.Near near = suggestion.evidence().nearest().stream().findFirst().orElse(null);
        return new Row(
                suggestion.id(),
                one,
                other,
                Math.round(100 * suggestion.probability()),
                near == null ? List.of() : near.shared(),
                near == null ? List.of() : near.because());
    }

    private Side side(
            long article, long story, Map<Long, Article> known, Map<Long, Story> told, Map<Long, Long> counts) {
        Article shown = Objects.requireNonNull(known.get(article));
        return new Side(
                shown,
                register.name(shown.outletId(), shown.content().outlet()),
                excerpt(shown.content().bodyText()),
                Objects.requireNonNull(told.get(story)),
                counts.getOrDefault(story, 0L).intValue());
    }

    private static String excerpt(String text) {
        int space = text.length() <= EXCERPT ? -1 : text.lastIndexOf(' ', EXCERPT);
        return text.length() <= EXCERPT ? text : text.substring(0, space > 0 ? space : EXCERPT) + "…";
    }
}
