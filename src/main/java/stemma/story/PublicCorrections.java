package stemma.story;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.LiveCopy;
import stemma.article.PublicArticles;
import stemma.publication.PublicChange;
import stemma.publication.PublicChanges;
import stemma.publication.Publishable.Kind;

/** Every notice that readers were given: corrections, clarifications, editors' notes. */
@Component
@Transactional(readOnly = true)
public class PublicCorrections {

    /**
     * A notice, and the text that it is about now.
     *
     * @param path of the text's page
     */
    public record Told(PublicChange notice, String path, String title, String language) {}

    /** The newest first, and the number that the next page begins before; null on the last. */
    public record Page(List<Told> notices, @Nullable Long next) {

        public Page {
            notices = List.copyOf(notices);
        }
    }

    private record Text(String path, String title, String language) {

        static Text of(Article article) {
            LiveCopy live = LiveCopy.of(article);
            return new Text("/articles/" + article.slug(), live.content().title(), live.language());
        }

        static Text of(PublicStory story) {
            return new Text("/stories/" + story.slug(), story.title(), story.language());
        }
    }

    private final PublicChanges changes;
    private final PublicArticles articles;
    private final PublicStories publicStories;
    private final Stories stories;
    private final Clock clock;

    PublicCorrections(
            PublicChanges changes, PublicArticles articles, PublicStories publicStories, Stories stories, Clock clock) {
        this.changes = changes;
        this.articles = articles;
        this.publicStories = publicStories;
        this.stories = stories;
        this.clock = clock;
    }

    /** Those before the given one. */
    public Page before(long before, int most) {
        List<PublicChange> found = changes.notices(clock.instant(), before, most + 1);
        boolean more = found.size() > most;
        List<PublicChange> shown = more ? found.subList(0, most) : found;
        Map<Long, Text> ofArticles =
                articles.among(texts(shown, Kind.ARTICLE)).stream().collect(Collectors.toMap(Article::id, Text::of));
        Map<Long, Text> ofStories = stories(texts(shown, Kind.STORY));
        List<Told> told = shown.stream()
                .flatMap(notice -> Stream.ofNullable(
                                (notice.textKind() == Kind.ARTICLE ? ofArticles : ofStories).get(notice.textId()))
                        .map(text -> new Told(notice, text.path(), text.title(), text.language())))
                .toList();
        return new Page(told, more ? shown.get(most - 1).id() : null);
    }

    private static List<Long> texts(List<PublicChange> notices, Kind kind) {
        return notices.stream()
                .filter(notice -> notice.textKind() == kind)
                .map(PublicChange::textId)
                .distinct()
                .toList();
    }

    /** Those that became part of others by what tells them now. */
    private Map<Long, Text> stories(List<Long> ids) {
        Map<Long, Long> standing = stories.withLiveWords(ids).stream()
                .collect(Collectors.toMap(Story::id, story -> story.standing().id()));
        Map<Long, PublicStory> known = publicStories
                .among(standing.values().stream().distinct().toList())
                .stream()
                .collect(Collectors.toMap(PublicStory::id, Function.identity()));
        Map<Long, Text> texts = new HashMap<>();
        standing.forEach((id, now) -> {
            PublicStory story = known.get(now);
            if (story != null) {
                texts.put(id, Text.of(story));
            }
        });
        return texts;
    }
}
