package stemma.desk;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.collation.Collation;
import stemma.register.Entries;
import stemma.register.Entry;
import stemma.register.EntryKind;
import stemma.register.Register;

/** Which articles an editor chooses to compare, and finds by headline or outlet. */
@Component
class CollationChoice {

    static final String PAGE = "desk/collation-choice";

    private static final int MOST_FOUND = 30;
    private static final int OUTLETS = 20;

    /** So many are kept while they are too many; an address bar holds no more. */
    private static final int MOST_CHOSEN = 50;

    /** An article that may be chosen. */
    record Choice(Article article, @Nullable String outlet) {}

    private final Articles articles;
    private final Register register;
    private final Entries entries;
    private final JdbcClient jdbc;

    CollationChoice(Articles articles, Register register, Entries entries, JdbcClient jdbc) {
        this.articles = articles;
        this.register = register;
        this.entries = entries;
        this.jdbc = jdbc;
    }

    List<Article> of(List<String> slugs) {
        return articles.bySlugs(slugs.stream()
                .filter(slug -> !slug.isBlank())
                .distinct()
                .limit(MOST_CHOSEN)
                .toList());
    }

    /** What keeps so many from being compared. */
    static String problem(int chosen) {
        return switch (chosen) {
            case 0 -> "Choose two to twelve articles to compare.";
            case 1 -> "One article is chosen. Choose at least one more to compare it with.";
            default ->
                chosen + " articles are chosen, and " + Collation.MOST + " fit beside each other. Take out "
                        + (chosen - Collation.MOST) + " or more.";
        };
    }

    void show(List<Article> chosen, String q, Model model) {
        List<Article> found = q.isEmpty() ? articles.page(Long.MAX_VALUE, Limit.of(MOST_FOUND)) : found(q);
        model.addAttribute("q", q);
        model.addAttribute("chosen", chosen.stream().map(this::choice).toList());
        model.addAttribute("cut", !q.isEmpty() && found.size() == MOST_FOUND);
        model.addAttribute(
                "found",
                found.stream()
                        .filter(article -> chosen.stream().noneMatch(one -> one.id() == article.id()))
                        .map(this::choice)
                        .toList());
    }

    private Choice choice(Article article) {
        return new Choice(
                article, register.name(article.outletId(), article.content().outlet()));
    }

    /** By the words of their headlines or by their outlets, the newest first. */
    private List<Article> found(String q) {
        List<Long> outlets = entries.page(EntryKind.OUTLET, q, "", OUTLETS).stream()
                .map(Entry::id)
                .toList();
        Long[] families = entries.families(outlets).values().stream()
                .flatMap(List::stream)
                .toArray(Long[]::new);
        List<Long> ids = jdbc.sql("""
                        select id from (
                            select article.id from revision words join article on article.head_id = words.id
                            where words.search @@ websearch_to_tsquery('english', :q)
                                and to_tsvector('english', coalesce(words.headline, words.body -> 0 ->> 'text'))
                                    @@ websearch_to_tsquery('english', :q)
                            union
                            (select id from article where outlet_id = any(:outlets) order by id desc limit :most)) found
                        order by id desc limit :most""")
                .param("q", q)
                .param("outlets", families)
                .param("most", MOST_FOUND)
                .query(Long.class)
                .list();
        return articles.findAllWithHead(ids).stream()
                .sorted(Comparator.comparing(Article::id).reversed())
                .toList();
    }
}
