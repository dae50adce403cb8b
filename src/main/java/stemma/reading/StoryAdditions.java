package stemma.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.claim.Addition;
import stemma.claim.Additions;
import stemma.claim.Telling;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.revision.Revision;

/** Keeps what the articles of a story add to its text: it costs a while to work out, and revisions never change. */
@Component
class StoryAdditions {

    private static final int STORIES = 2_000;

    /** By the ids of the revisions that are compared, the story's first. */
    private final Cache<List<Long>, Map<Long, List<String>>> known =
            Caffeine.newBuilder().maximumSize(STORIES).build();

    /** The sentences that only the article has, by its id: the story's text speaks first, then each in its turn. */
    Map<Long, List<String>> of(Revision story, List<Article> articles) {
        List<Long> key = Stream.concat(
                        Stream.of(story.id()),
                        articles.stream().map(article -> article.live().id()))
                .toList();
        return known.get(key, ids -> compare(story.content(), articles));
    }

    private static Map<Long, List<String>> compare(Content story, List<Article> articles) {
        List<Telling> tellings = articles.stream()
                .map(article ->
                        new Telling(article.id(), paragraphs(article.live().content())))
                .toList();
        return Additions.beyond(paragraphs(story), tellings).stream()
                .collect(Collectors.toUnmodifiableMap(Addition::articleId, Addition::sentences));
    }

    private static List<String> paragraphs(Content content) {
        return content.body().stream()
                .filter(block -> block.kind() != Block.Kind.HEADING)
                .map(Block::text)
                .toList();
    }
}
