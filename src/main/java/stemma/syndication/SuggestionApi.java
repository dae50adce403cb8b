package stemma.syndication;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.api.ForPrograms;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.placing.Grounds;
import stemma.ruling.Suggestion;
import stemma.ruling.Suggestions;
import stemma.story.Stories;
import stemma.story.Story;

/** What editors are asked, for their programs: which stories may tell one event, and why. */
@ForPrograms
@PreAuthorize("hasRole('EDITOR')")
class SuggestionApi {

    /** Two articles in different stories; the first came later. */
    record Line(
            long id,
            double probability,
            Side article,
            Side other,
            List<String> shared,
            List<String> because,
            String suggestedBy,
            Instant at) {}

    /** One of the two, with the story that tells it. */
    record Side(Member article, String story) {}

    /** A suggestion with the sentences in which both say alike, and what one has of the other word for word. */
    record Full(Line suggestion, List<Proofs.Parallels> parallels, List<Proofs.Copy> copies) {}

    private final Suggestions suggestions;
    private final Articles articles;
    private final Stories stories;
    private final Grounds grounds;
    private final Proofs proofs;
    private final Members members;

    SuggestionApi(
            Suggestions suggestions,
            Articles articles,
            Stories stories,
            Grounds grounds,
            Proofs proofs,
            Members members) {
        this.suggestions = suggestions;
        this.articles = articles;
        this.stories = stories;
        this.grounds = grounds;
        this.proofs = proofs;
        this.members = members;
    }

    @GetMapping("/api/suggestions")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ) // imports are taken back at any time
    public Page<Line> suggestions(@RequestParam(defaultValue = "") String after) {
        List<Suggestion> page = suggestions.page(Page.cursor(after), Page.SIZE + 1);
        Map<Long, Article> known = articles(page);
        Map<Long, String> slugs = slugs(page);
        return Page.of(page, Suggestion::id, one -> line(one, known, slugs));
    }

    @GetMapping("/api/suggestions/{id}")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Full suggestion(@PathVariable long id) {
        Suggestion asked = suggestions.byId(id);
        Map<Long, Article> known = articles(List.of(asked));
        Article article = Objects.requireNonNull(known.get(asked.article()));
        Article other = Objects.requireNonNull(known.get(asked.other()));
        Article later = article.id() > other.id() ? article : other;
        Article earlier = later == article ? other : article;
        return new Full(
                line(asked, known, slugs(List.of(asked))),
                List.of(proofs.parallels(article, other)),
                proofs.copies(List.of(later.id())).getOrDefault(later.id(), List.of()).stream()
                        .filter(copy -> copy.article().slug().equals(earlier.slug()))
                        .toList());
    }

    private Map<Long, Article> articles(List<Suggestion> asked) {
        return articles
                .findAllWithHead(asked.stream()
                        .flatMap(one -> Stream.of(one.article(), one.other()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
    }

    private Map<Long, String> slugs(List<Suggestion> asked) {
        return stories
                .withWords(asked.stream()
                        .flatMap(one -> Stream.of(one.story(), one.otherStory()))
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(Story::id, Story::slug));
    }

    private Line line(Suggestion asked, Map<Long, Article> known, Map<Long, String> slugs) {
        Article article = Objects.requireNonNull(known.get(asked.article()));
        Article other = Objects.requireNonNull(known.get(asked.other()));
        Optional<Proofs.Near> near = grounds.of(asked, article, other).map(proofs::near);
        return new Line(
                asked.id(),
                Proofs.rounded(asked.probability()),
                new Side(members.of(article), Objects.requireNonNull(slugs.get(asked.story()))),
                new Side(members.of(other), Objects.requireNonNull(slugs.get(asked.otherStory()))),
                near.map(Proofs.Near::shared).orElse(List.of()),
                near.map(Proofs.Near::because).orElse(List.of()),
                asked.by(),
                asked.at());
    }
}
