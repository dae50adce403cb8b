package stemma.correction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.collation.Terms;
import stemma.publication.Publishable;
import stemma.publication.State;
import stemma.story.Placements;
import stemma.story.Stories;
import stemma.story.Story;

/** Which texts may make the claims of another text. */
@Component
class OtherTexts {

    /** A sentence with fewer rare words than these is found everywhere. */
    private static final int FEWEST_WORDS = 4;

    private static final int MOST_WORDS = 6;

    private static final int MOST_FOUND = 20;

    private record Named(String kind, long id) {}

    private final JdbcClient jdbc;
    private final Articles articles;
    private final Stories stories;
    private final Placements placements;

    OtherTexts(JdbcClient jdbc, Articles articles, Stories stories, Placements placements) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.stories = stories;
        this.placements = placements;
    }

    /** The articles of the same story and its own text, where they are not withdrawn. */
    List<Publishable> ofSameStory(Publishable text) {
        Story story = text instanceof Story own ? own : stories.ofArticle(text.id());
        List<Long> members = placements.articlesOf(story.id()).stream()
                .filter(id -> text.kind() == Publishable.Kind.STORY || id != text.id())
                .toList();
        List<Publishable> others = new ArrayList<>();
        if (text.kind() == Publishable.Kind.ARTICLE && story.text() != null) {
            others.add(story);
        }
        others.addAll(articles.findAllWithHead(members));
        return others.stream().filter(OtherTexts::runs).toList();
    }

    private static boolean runs(Publishable text) {
        State state = text.publication().state();
        return state != State.KILLED && state != State.SPIKED;
    }

    /** Texts of other stories that have all of the rarest words of a corrected sentence but those that were wrong. */
    List<Publishable> elsewhere(Publishable text, List<Publishable> known, List<Change> changes) {
        Set<Named> found = changes.stream()
                .map(OtherTexts::sought)
                .filter(words -> words.size() >= FEWEST_WORDS)
                .flatMap(words -> withAll(words).stream())
                .collect(Collectors.toCollection(HashSet::new));
        found.remove(named(text));
        known.forEach(one -> found.remove(named(one)));
        List<Publishable> others = new ArrayList<>(stories.withWords(ids(found, "STORY")));
        others.addAll(articles.findAllWithHead(ids(found, "ARTICLE")));
        return others.stream().filter(OtherTexts::runs).toList();
    }

    private static Named named(Publishable text) {
        return new Named(text.kind().name(), text.id());
    }

    private static List<Long> ids(Set<Named> found, String kind) {
        return found.stream()
                .filter(one -> one.kind().equals(kind))
                .map(Named::id)
                .toList();
    }

    private static List<String> sought(Change change) {
        Set<String> wrong = new HashSet<>();
        change.stretches().forEach(stretch -> wrong.addAll(Terms.of(stretch.wrong())));
        return Terms.rarest(change.old(), Integer.MAX_VALUE).stream()
                .filter(word -> Terms.of(word).stream().noneMatch(wrong::contains))
                .limit(MOST_WORDS)
                .toList();
    }

    private List<Named> withAll(List<String> words) {
        return jdbc.sql("""
                        select 'ARTICLE' as kind, article.id from revision words join article on article.head_id = words.id
                        where words.search @@ plainto_tsquery('english', :words)
                        union all
                        select 'STORY', story.id from revision words join story on story.text_id = words.id
                        where words.search @@ plainto_tsquery('english', :words) and story.merged_into is null
                        limit :most""")
                .param("words", String.join(" ", words))
                .param("most", MOST_FOUND)
                .query((row, number) -> new Named(row.getString("kind"), row.getLong("id")))
                .list();
    }

    /** A text of this kind and slug. */
    Publishable bySlug(Publishable.Kind kind, String slug) {
        return kind == Publishable.Kind.ARTICLE ? articles.bySlug(slug) : stories.bySlug(slug);
    }

    /** Those of these that are still there. */
    List<Publishable> all(List<CarriedSentence> sentences) {
        List<Publishable> all = new ArrayList<>(stories.withWords(ids(sentences, Publishable.Kind.STORY)).stream()
                .filter(story -> story.mergedInto() == null)
                .toList());
        List<Article> found = articles.findAllWithHead(ids(sentences, Publishable.Kind.ARTICLE));
        all.addAll(found);
        return all;
    }

    private static List<Long> ids(List<CarriedSentence> sentences, Publishable.Kind kind) {
        return sentences.stream()
                .filter(sentence -> sentence.kind() == kind)
                .map(CarriedSentence::text)
                .distinct()
                .toList();
    }
}
