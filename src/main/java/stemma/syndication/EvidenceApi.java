package stemma.syndication;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.api.ForPrograms;
import stemma.article.Article;
import stemma.article.ArticleNotFound;
import stemma.article.PublicArticles;
import stemma.placing.Grounds;
import stemma.story.Placement;
import stemma.story.Placements;
import stemma.story.PublicStories;
import stemma.story.PublicStory;

/** Why articles are in their stories, for programs: as far as what is named is public. */
@ForPrograms
class EvidenceApi {

    /** Why an article of a story is there. */
    record Line(
            Member article,
            String placedBy,
            String reason,
            Instant placedAt,
            @Nullable Double probability,
            List<Proofs.Near> nearest,
            List<Proofs.Copy> copies) {}

    /** The same of one article, with the sentences in which it and those nearest to it say alike. */
    record Full(
            Member article,
            @Nullable String story,
            String placedBy,
            String reason,
            Instant placedAt,
            @Nullable Double probability,
            List<Proofs.Near> nearest,
            List<Proofs.Parallels> parallels,
            List<Proofs.Copy> copies) {}

    private final PublicArticles articles;
    private final PublicStories stories;
    private final Placements placements;
    private final Grounds grounds;
    private final Proofs proofs;
    private final Members members;
    private final Clock clock;

    EvidenceApi(
            PublicArticles articles,
            PublicStories stories,
            Placements placements,
            Grounds grounds,
            Proofs proofs,
            Members members,
            Clock clock) {
        this.articles = articles;
        this.stories = stories;
        this.placements = placements;
        this.grounds = grounds;
        this.proofs = proofs;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping("/api/stories/{slug}/evidence")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ) // imports are taken back at any time
    public Page<Line> story(@PathVariable String slug, @RequestParam(defaultValue = "") String after) {
        PublicStory story = stories.bySlug(slug);
        List<Grounds.Ground> page = grounds.of(
                placements.publicPage(story.id(), Page.cursor(after), clock.instant(), Limit.of(Page.SIZE + 1)));
        Map<Long, List<Proofs.Copy>> copies =
                proofs.copies(page.stream().map(one -> one.article().id()).toList());
        return Page.of(
                page,
                ground -> ground.article().id(),
                ground -> line(ground, copies.getOrDefault(ground.article().id(), List.of())));
    }

    @GetMapping("/api/articles/{slug}/evidence")
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Full article(@PathVariable String slug) {
        Article article = articles.bySlug(slug);
        Placement placement = placements.findById(article.id()).orElseThrow(() -> new ArticleNotFound(slug));
        Grounds.Ground ground = grounds.of(List.of(placement)).get(0);
        Line line = line(ground, proofs.copies(List.of(article.id())).getOrDefault(article.id(), List.of()));
        return new Full(
                line.article(),
                stories.ofArticle(article.id()).map(PublicStory::slug).orElse(null),
                line.placedBy(),
                line.reason(),
                line.placedAt(),
                line.probability(),
                line.nearest(),
                ground.nearest().stream()
                        .map(near -> proofs.parallels(article, near.article()))
                        .toList(),
                line.copies());
    }

    private Line line(Grounds.Ground ground, List<Proofs.Copy> copies) {
        Double probability = ground.probability();
        return new Line(
                members.of(ground.article()),
                ground.by(),
                ground.reason(),
                ground.at(),
                probability == null ? null : Proofs.rounded(probability),
                ground.nearest().stream().map(proofs::near).toList(),
                copies);
    }
}
