package stemma.syndication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import stemma.article.Articles;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.story.Placement;
import stemma.story.Placements;
import stemma.story.Stories;
import stemma.story.Story;

/** Stories for programs. A story that became part of another is answered with that one, under its slug. */
@RestController
class StoryApi {

    /** A story in a list. */
    record Line(
            String slug,
            @Nullable String headline,
            @Nullable String dek,
            Instant updated) {}

    /** A story in full. */
    record Full(
            String slug,
            @Nullable String headline,
            @Nullable String dek,
            List<Block> body,
            Instant updated,
            List<Member> articles) {}

    private final Stories stories;
    private final Placements placements;
    private final Articles articles;
    private final Members members;

    StoryApi(Stories stories, Placements placements, Articles articles, Members members) {
        this.stories = stories;
        this.placements = placements;
        this.articles = articles;
        this.members = members;
    }

    @GetMapping("/api/stories")
    @Transactional(readOnly = true)
    public Page<Line> stories(@RequestParam(defaultValue = "") String after) {
        List<Story> page = stories.page(Page.cursor(after), Limit.of(Page.SIZE + 1));
        return Page.of(page, Story::id, StoryApi::line);
    }

    @GetMapping("/api/stories/{slug}")
    @Transactional(readOnly = true)
    public Full story(@PathVariable String slug) {
        Story story = stories.bySlug(slug).standing();
        Content content = story.content();
        List<Long> told = placements.ofStory(story.id()).stream()
                .map(Placement::articleId)
                .toList();
        return new Full(
                story.slug(),
                content.headline(),
                content.dek(),
                content.body(),
                story.changedAt(),
                articles.findAllWithHead(told).stream().map(members::of).toList());
    }

    private static Line line(Story story) {
        Content content = story.content();
        return new Line(story.slug(), content.headline(), content.dek(), story.changedAt());
    }
}
