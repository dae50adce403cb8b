package stemma.queue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.revision.ContentDiff;
import stemma.revision.FieldDiff;
import stemma.revision.Revision;
import stemma.revision.Revisions;
import stemma.revision.Saving;
import stemma.revision.ThreeWay;

/** Articles whose source came in changed where an editor had fixed the same words. */
@Component
@Order(1)
class ChangedSources implements Kind {

    private static final String KEY = "changed";
    private static final Question QUESTION = Question.of(
                    KEY,
                    "Changed source",
                    Ranking.sourceChanged(),
                    "article.id",
                    "article where incoming_id is not null")
            .stamped("article.incoming_id");

    private static final int KEPT = 300;

    /** By the revisions that are compared, which never change. */
    private final Cache<List<Long>, Told> told =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    private final JdbcClient jdbc;
    private final Articles articles;
    private final Archive archive;
    private final Revisions revisions;
    private final CardSides sides;

    ChangedSources(JdbcClient jdbc, Articles articles, Archive archive, Revisions revisions, CardSides sides) {
        this.jdbc = jdbc;
        this.articles = articles;
        this.archive = archive;
        this.revisions = revisions;
        this.sides = sides;
    }

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public List<Card> cards(List<Entry> entries) {
        List<Long> ids = entries.stream().map(Entry::id).toList();
        revisions.findAllById(compared(ids));
        return sides.articles(ids).values().stream()
                .filter(article -> article.incoming() != null)
                .map(this::card)
                .toList();
    }

    /** What is compared with the articles, so that it is read at once and not one by one. */
    private List<Long> compared(List<Long> ids) {
        return jdbc.sql(
                        "select unnest(array[incoming_id, source_id]) from article where id = any(?) and incoming_id is not null")
                .param(ids.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    /** What the file would change, and in how many places an editor has changed the same. */
    private record Told(int places, List<FieldDiff> changes) {}

    private Told told(Article article, Revision incoming) {
        List<Long> revisions = List.of(article.head().id(), article.source().id(), incoming.id());
        return told.get(revisions, unused -> {
            ThreeWay sources = article.against(incoming.content());
            int places = sources.disagreements().size();
            return new Told(
                    places,
                    ContentDiff.between(article.content(), sources.resolved(all(places))).stream()
                            .filter(FieldDiff::isChanged)
                            .toList());
        });
    }

    private Card card(Article article) {
        Revision incoming = Objects.requireNonNull(article.incoming());
        Told told = told(article, incoming);
        int places = told.places();
        String address = "/desk/articles/" + article.slug() + "/incoming";
        return new Card(
                new Handle(KEY, article.id(), incoming.id()),
                "Which words shall readers see?",
                Ranking.whySourceChanged(),
                List.of(sides.side(article, "", false)),
                List.of(Card.Fact.plain(
                        "What happened",
                        places == 1
                                ? "An editor and the file changed the same words in one place."
                                : "An editor and the file changed the same words in " + places + " places.")),
                told.changes(),
                List.of(new Card.Act("take", "Take the file’s words", "s"), new Card.Act("keep", "Keep ours", "n")),
                new Card.Links(address, "See both texts", CardSides.edit(article), null));
    }

    private static Set<Integer> all(int places) {
        return IntStream.range(0, places).boxed().collect(Collectors.toSet());
    }

    @Override
    public String act(String act, Handle item, String editor) {
        Article article = articles.findById(item.id()).orElseThrow(() -> new ActRefused("the article is gone"));
        Revision incoming = article.incoming();
        if (incoming == null || incoming.id() != item.stamp()) {
            throw new ActRefused("its source has changed again, or somebody has decided about it");
        }
        long before = article.head().id();
        long source = article.source().id();
        int places = article.against(incoming.content()).disagreements().size();
        Saving saving = archive.decideIncoming(
                article.slug(), incoming.id(), act.equals("take") ? all(places) : Set.of(), before, editor);
        if (saving instanceof Saving.Clash) {
            throw new ActRefused("somebody has changed it just now");
        }
        return article.slug() + " " + incoming.id() + " " + article.head().id() + " " + before + " " + source;
    }

    @Override
    public void undo(String act, String token, String editor) {
        String[] parts = token.split(" ", -1);
        long[] ids = Arrays.stream(parts).skip(1).mapToLong(Long::parseLong).toArray();
        if (!archive.reopen(parts[0], ids[0], ids[1], ids[2], ids[3], editor)) {
            throw new ActRefused("the article has been changed since: its history has the words");
        }
    }
}
