package stemma.reading;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.matching.Copied;
import stemma.matching.CopiesAmong;
import stemma.matching.Text;
import stemma.register.Register;
import stemma.revision.Block;
import stemma.revision.Content;

/** Finds out how many origins stand behind a story. Who has whose words is kept, as revisions never change. */
@Component
class StoryOrigins {

    private static final int STORIES = 2_000;

    /** By the ids of the revisions that are compared. */
    private final Cache<List<Long>, List<Copied>> known =
            Caffeine.newBuilder().maximumSize(STORIES).build();

    private final Register register;

    StoryOrigins(Register register) {
        this.register = register;
    }

    /** @param members as readers see them, in the order of the articles */
    Origins of(List<Member> members, List<Article> articles) {
        Map<Long, String> letters = new HashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            letters.put(articles.get(i).live().id(), members.get(i).siglum());
        }
        return Origins.of(
                members,
                copies(articles).stream()
                        .map(copy -> new Origins.Shared(
                                Objects.requireNonNull(letters.get(copy.source())),
                                Objects.requireNonNull(letters.get(copy.article()))))
                        .toList(),
                register::outlet);
    }

    /** Of the words that readers see: what is stored for matching may be words that are kept inside. */
    private List<Copied> copies(List<Article> articles) {
        List<Long> revisions =
                articles.stream().map(article -> article.live().id()).toList();
        return known.get(
                revisions,
                ids -> CopiesAmong.of(articles.stream()
                        .collect(Collectors.toMap(
                                article -> article.live().id(),
                                article -> text(article.live().content()),
                                (one, same) -> one,
                                TreeMap::new))));
    }

    private static Text text(Content content) {
        String body = content.body().stream()
                .filter(block -> block.kind() != Block.Kind.HEADING)
                .map(Block::text)
                .collect(Collectors.joining("\n"));
        return new Text(content.headline(), body, content.published());
    }
}
