package stemma.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.checking.OpenFindings;
import stemma.story.Story;

/** Articles and stories with faults that the checks found and nobody dismissed. */
@Component
@Order(7)
class FaultyTexts implements Kind {

    private static final String KEY = "fault";
    private static final int SHOWN = 3;

    private static final Question QUESTION = Question.of(KEY, "Fault in the text", 0, "read.id", """
                    text_check read left join story on text_kind = 'STORY' and story.id = read.text_id
                    left join article on text_kind = 'ARTICLE' and article.id = read.text_id
                    where faults > 0 and coalesce(article.id, story.id) is not null""")
            .filteredBy("article.id", "story.lead_id")
            .stamped("read.stamp")
            .ranked("faults", "faults desc, id desc", faults -> Ranking.faults((int) faults));

    /** What the checks have read. */
    private record Checked(long id, boolean story, long text, long stamp) {}

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
        Map<Long, Story> stories = sides.stories(texts(checked, true));
        Map<Checked, Card.Side> shown = new HashMap<>();
        for (Checked one : checked) {
            if (one.story() && stories.containsKey(one.text())) {
                shown.put(one, sides.side(Objects.requireNonNull(stories.get(one.text()))));
            } else if (!one.story() && articles.containsKey(one.text())) {
                shown.put(one, sides.side(Objects.requireNonNull(articles.get(one.text())), "", false));
            }
        }
        List<Card> cards = new ArrayList<>();
        shown.forEach((one, side) -> cards.add(card(one, side)));
        return cards;
    }

    private static List<Long> texts(List<Checked> checked, boolean story) {
        return checked.stream()
                .filter(one -> one.story() == story)
                .map(Checked::text)
                .toList();
    }

    private Card card(Checked checked, Card.Side side) {
        return Card.about(
                new Handle(KEY, checked.id(), checked.stamp()),
                "What is wrong here?",
                Ranking.whyFaults(),
                side,
                findings.faults(checked.id(), SHOWN),
                new Card.Links(side.address().replaceFirst("edit$", "checks"), side.address(), null));
    }

    @Override
    public boolean dismissible() {
        return true;
    }
}
