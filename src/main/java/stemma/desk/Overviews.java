package stemma.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.register.Register;
import stemma.story.Placements;
import stemma.story.Placements.Place;
import stemma.story.Placements.Told;
import stemma.story.Stories;
import stemma.story.Story;

/** Brings together what the desk's lists show of articles and stories. */
@Component
class Overviews {

    /** An article with the story that tells it. */
    record ArticleRow(Article article, Story story) {}

    /** A story with how many articles and outlets it has. */
    record StoryRow(Story story, int articles, long outlets) {}

    private final Placements placements;
    private final Stories stories;
    private final Register register;

    Overviews(Placements placements, Stories stories, Register register) {
        this.placements = placements;
        this.stories = stories;
        this.register = register;
    }

    List<ArticleRow> articles(List<Article> shown) {
        List<Long> ids = shown.stream().map(Article::id).toList();
        Map<Long, Long> storyOf =
                placements.places(ids).stream().collect(Collectors.toMap(Place::articleId, Place::storyId));
        Map<Long, Story> byId =
                stories.withWords(storyOf.values()).stream().collect(Collectors.toMap(Story::id, Function.identity()));
        return shown.stream()
                .map(article -> new ArticleRow(article, Objects.requireNonNull(byId.get(storyOf.get(article.id())))))
                .toList();
    }

    List<StoryRow> stories(List<Story> shown) {
        Map<Long, List<Told>> told = placements
                .told(shown.stream().map(Story::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Told::storyId));
        return shown.stream()
                .map(story -> row(story, told.getOrDefault(story.id(), List.of())))
                .toList();
    }

    private StoryRow row(Story story, List<Told> told) {
        long outlets = told.stream()
                .map(article -> register.name(article.outletId(), article.outlet()))
                .filter(outlet -> outlet != null)
                .distinct()
                .count();
        return new StoryRow(story, told.size(), outlets);
    }
}
