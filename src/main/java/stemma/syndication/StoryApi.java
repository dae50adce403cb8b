package stemma.syndication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.api.ForPrograms;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.search.Search;
import stemma.story.PublicStories;
import stemma.story.PublicStory;

/** Stories for programs. A story that became part of another is answered with that one, under its slug. */
@ForPrograms
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

    private final PublicStories stories;
    private final Members members;
    private final Search search;

    StoryApi(PublicStories stories, Members members, Search search) {
        this.stories = stories;
        this.members = members;
        this.search = search;
    }

    @GetMapping("/api/stories")
    @Transactional(readOnly = true)
    public Page<Line> stories(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        if (!q.isBlank()) {
            Search.Slugs found = search.stories(Searched.of(q), Searched.page(after), Page.SIZE);
            return Searched.page(found, after, slug -> line(stories.bySlug(slug)));
        }
        List<PublicStory> page = stories.page(Page.cursor(after), Page.SIZE + 1);
        return Page.of(page, PublicStory::id, StoryApi::line);
    }

    @GetMapping("/api/stories/{slug}")
    @Transactional(readOnly = true)
    public Full story(@PathVariable String slug) {
        PublicStory story = stories.bySlug(slug);
        Content content = story.content();
        return new Full(
                story.slug(),
                content.headline(),
                content.dek(),
                content.body(),
                story.updated(),
                stories.articles(story).stream().map(members::of).toList());
    }

    private static Line line(PublicStory story) {
        Content content = story.content();
        return new Line(story.slug(), content.headline(), content.dek(), story.updated());
    }
}
