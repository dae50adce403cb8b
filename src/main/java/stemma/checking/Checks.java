package stemma.checking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.checking.Checked.Dismissed;
import stemma.register.HouseNames;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.story.Placements;
import stemma.story.Stories;
import stemma.story.Story;

/** Checks texts as they stand or as they are typed; never asked by readers' pages. */
@Component
@Transactional(readOnly = true)
public class Checks {

    /** So many of a story's newest articles are looked at. */
    private static final int MOST_OTHERS = 40;

    /** What the subject of a dismissal begins with, before the number of a text. */
    static final String ARTICLES = "articles/";

    private static final String STORIES = "stories/";

    private final Articles articles;
    private final Stories stories;
    private final Placements placements;
    private final HouseNames names;
    private final LoadedWordList loaded;
    private final Dismissals dismissals;

    /** What other articles say, by revision: it never changes. */
    private final Cache<Long, Copy> copies =
            Caffeine.newBuilder().maximumSize(500).build();

    Checks(
            Articles articles,
            Stories stories,
            Placements placements,
            HouseNames names,
            LoadedWordList loaded,
            Dismissals dismissals) {
        this.articles = articles;
        this.stories = stories;
        this.placements = placements;
        this.names = names;
        this.loaded = loaded;
        this.dismissals = dismissals;
    }

    /** What is to be checked. */
    private record Subject(
            String address,
            String name,
            Revision head,
            @Nullable String lang,
            List<Article> others) {}

    /** An article or a story as it stands. */
    public Checked of(String kind, String slug) {
        Subject subject = subject(kind, slug);
        return of(subject, subject.head().content());
    }

    /** The same with the words that an editor has typed but not saved. */
    public Checked of(String kind, String slug, Content typed) {
        return of(subject(kind, slug), typed);
    }

    private Subject subject(String kind, String slug) {
        return kind.equals("stories") ? story(slug) : article(slug);
    }

    private Subject article(String slug) {
        Article article = articles.bySlug(slug);
        Story story = stories.ofArticle(article.id());
        List<Article> others =
                told(story).stream().filter(other -> other.id() != article.id()).toList();
        return new Subject(
                "/desk/articles/" + slug, ARTICLES + article.id(), article.head(), article.foreignLanguage(), others);
    }

    private Subject story(String slug) {
        Story story = stories.bySlug(slug);
        return new Subject(
                "/desk/stories/" + slug,
                STORIES + story.id(),
                story.shown(),
                story.lead().foreignLanguage(),
                told(story));
    }

    private List<Article> told(Story story) {
        List<Long> ids = placements.articlesOf(story.id());
        return articles.findAllWithHead(ids.subList(Math.max(0, ids.size() - MOST_OTHERS), ids.size()));
    }

    private Checked of(Subject subject, Content content) {
        List<Copy> others = subject.others().stream().map(this::copy).toList();
        List<Finding> all = subject.lang() == null
                ? Rules.findings(new Matter(Copy.of("", content), others, names.all(), loaded.all()))
                : List.of();
        return sorted(subject, content, all);
    }

    /** What is wrong in a text for readers as it stands, dismissed or not; it depends on no other text. */
    List<Finding> faults(Content content) {
        return Rules.findings(new Matter(Copy.of("", content), List.of(), names.all(), List.of())).stream()
                .filter(found -> found.rule().severity() == CheckRule.Severity.FAULT)
                .toList();
    }

    /** The newest articles of a story that the checks can read, as they read them. */
    Map<Article, Copy> copies(Story story) {
        return told(story).stream()
                .filter(article -> article.foreignLanguage() == null)
                .collect(Collectors.toMap(Function.identity(), this::copy, (one, same) -> one, LinkedHashMap::new));
    }

    private Copy copy(Article article) {
        return copies.get(article.head().id(), id -> Copy.of(article.slug(), article.content()));
    }

    private Checked sorted(Subject subject, Content content, List<Finding> all) {
        List<Dismissal> said = dismissals.of(subject.name(), subject.head().id());
        List<Finding> open = new ArrayList<>();
        List<Dismissed> dismissed = new ArrayList<>();
        for (Finding found : all) {
            Optional<Dismissal> by =
                    said.stream().filter(one -> one.covers(found)).findFirst();
            by.ifPresentOrElse(one -> dismissed.add(new Dismissed(found, one)), () -> open.add(found));
        }
        return new Checked(
                subject.address(), subject.name(), subject.head().id(), subject.lang(), content, open, dismissed);
    }
}
