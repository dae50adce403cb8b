package stemma.queue;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.Warning;
import stemma.register.Register;
import stemma.story.Placements;
import stemma.story.Placements.Size;
import stemma.story.Stories;
import stemma.story.Story;

/** Shows articles and stories on the cards of the queue. */
@Component
class CardSides {

    private static final int EXCERPT = 220;
    private static final java.time.format.DateTimeFormatter DAY =
            java.time.format.DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Articles articles;
    private final Stories stories;
    private final Placements placements;
    private final Register register;

    CardSides(Articles articles, Stories stories, Placements placements, Register register) {
        this.articles = articles;
        this.stories = stories;
        this.placements = placements;
        this.register = register;
    }

    Map<Long, Article> articles(Collection<Long> ids) {
        return articles.findAllWithHead(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
    }

    Card.Side side(Article article, String more, boolean withWarnings) {
        List<String> badges =
                withWarnings ? article.warnings().stream().map(Warning::text).toList() : List.of();
        return new Card.Side(
                article.title(),
                article.foreignLanguage(),
                edit(article),
                about(article) + more,
                excerpt(article.content().bodyText()),
                badges);
    }

    Map<Long, Story> stories(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : stories.withWords(ids).stream().collect(Collectors.toMap(Story::id, Function.identity()));
    }

    /** How many articles each of these stories has. */
    Map<Long, Long> sizes(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : placements.sizes(ids).stream().collect(Collectors.toMap(Size::storyId, Size::articles));
    }

    /** Stories as cards show them, by their numbers. */
    Map<Long, Card.Side> sides(Map<Long, Story> shown) {
        Map<Long, Long> sizes = sizes(shown.keySet());
        return shown.values().stream()
                .collect(Collectors.toMap(Story::id, story -> side(story, sizes.getOrDefault(story.id(), 0L))));
    }

    private static Card.Side side(Story story, long articles) {
        return new Card.Side(
                story.title(),
                story.lead().foreignLanguage(),
                edit(story),
                articles == 1 ? "a story with one article" : "a story with " + articles + " articles",
                excerpt(story.content().bodyText()),
                List.of());
    }

    static String edit(Story story) {
        return "/desk/stories/" + story.slug() + "/edit";
    }

    static String edit(Article article) {
        return "/desk/articles/" + article.slug() + "/edit";
    }

    private String about(Article article) {
        String outlet = Objects.requireNonNullElse(
                register.name(article.outletId(), article.content().outlet()), "outlet not given");
        java.time.LocalDate published = article.content().published();
        return outlet + ", " + (published == null ? "date not given" : published.format(DAY));
    }

    private static String excerpt(String text) {
        int space = text.length() <= EXCERPT ? -1 : text.lastIndexOf(' ', EXCERPT);
        return text.length() <= EXCERPT ? text : text.substring(0, space > 0 ? space : EXCERPT) + "…";
    }
}
