package stemma.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.checking.OpenFindings;

/** Articles and stories with faults that the checks found and nobody dismissed. */
@Component
@Order(7)
class FaultyTexts implements Kind {

    private static final String KEY = "fault";
    private static final int SHOWN = 3;

    /** Of a story a filter looks at the lead. */
    private static final Question QUESTION =
            faulty("ARTICLE", "article", "read.text_id").or(faulty("STORY", "story", "story.lead_id"));

    /** What the checks have read. */
    private record Checked(long id, boolean story, long text, long stamp) {}

    private static Question faulty(String texts, String table, String article) {
        String open = "text_check read join %2$s on %2$s.id = read.text_id where text_kind = '%1$s' and faults > 0";
        return Question.of(KEY, "Fault in the text", 0, "read.id", open.formatted(texts, table))
                .filteredBy(article)
                .stamped("read.stamp")
                .ranked("faults", "faults desc, read.id desc", faults -> Ranking.faults((int) faults));
    }

    private final JdbcClient jdbc;
    private final OpenFindings findings;
    private final CardSides sides;

    FaultyTexts(JdbcClient jdbc, OpenFindings findings, CardSides sides) {
        this.jdbc = jdbc;
        this.findings = findings;
        this.sides = sides;
    }

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public List<Card> cards(List<Entry> entries) {
        List<Checked> checked = jdbc.sql(
                        "select id, text_kind = 'STORY' as story, text_id, stamp from text_check where id = any(?)")
                .param(entries.stream().map(Entry::id).toArray(Long[]::new))
                .query((row, n) -> new Checked(
                        row.getLong("id"), row.getBoolean("story"), row.getLong("text_id"), row.getLong("stamp")))
                .list();
        Map<Long, Article> articles = sides.articles(texts(checked, false));
        Map<Long, Card.Side> stories = sides.sides(sides.stories(texts(checked, true)));
        Map<Long, List<OpenFindings.Fault>> faults =
                findings.faults(checked.stream().map(Checked::id).toList(), SHOWN);
        List<Card> cards = new ArrayList<>();
        for (Checked one : checked) {
            List<OpenFindings.Fault> found = faults.getOrDefault(one.id(), List.of());
            if (one.story() && stories.containsKey(one.text())) {
                cards.add(card(one, Objects.requireNonNull(stories.get(one.text())), found));
            } else if (!one.story() && articles.containsKey(one.text())) {
                Article article = Objects.requireNonNull(articles.get(one.text()));
                cards.add(card(one, sides.side(article, "", false), found));
            }
        }
        return cards;
    }

    private static List<Long> texts(List<Checked> checked, boolean story) {
        return checked.stream()
                .filter(one -> one.story() == story)
                .map(Checked::text)
                .toList();
    }

    private static Card card(Checked checked, Card.Side side, List<OpenFindings.Fault> faults) {
        return Card.about(
                new Handle(KEY, checked.id(), checked.stamp()),
                "What is wrong here?",
                Ranking.whyFaults(),
                side,
                faults.stream()
                        .map(fault -> Card.Fact.quote(fault.name(), fault.words(), ""))
                        .toList(),
                new Card.Links(side.address().replaceFirst("edit$", "checks"), "See the checks", side.address(), null));
    }

    @Override
    public boolean dismissible() {
        return true;
    }
}
