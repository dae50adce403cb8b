package stemma.queue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.checking.Difference;
import stemma.checking.OpenFindings;
import stemma.story.Story;

/** Stories whose reports give one thing in two figures, or one event two dates. */
@Component
@Order(6)
class DisagreeingReports implements Kind {

    private static final String KEY = "disagree";
    private static final int SHOWN = 3;

    private static final Question QUESTION = Question.of(KEY, "Reports disagree", 0, "read.story_id", """
                    story_check read where differences > 0 and exists (
                        select from story where story.id = read.story_id and merged_into is null)""")
            .filteredWithin(
                    " and exists (select from report_difference found where found.story_id = read.story_id%s)",
                    "found.article_id", "found.other_id")
            .stamped("read.stamp")
            .ranked(
                    "differences",
                    "differences desc, story_id desc",
                    differences -> Ranking.disagreeing((int) differences));

    private final JdbcClient jdbc;
    private final OpenFindings findings;
    private final CardSides sides;

    DisagreeingReports(JdbcClient jdbc, OpenFindings findings, CardSides sides) {
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
        List<Long> ids = entries.stream().map(Entry::id).toList();
        Map<Long, Long> stamps = new HashMap<>();
        jdbc.sql("select story_id, stamp from story_check where story_id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query(row -> {
                    stamps.put(row.getLong("story_id"), row.getLong("stamp"));
                });
        Map<Long, Story> stories = sides.stories(stamps.keySet());
        Map<Long, Card.Side> shown = sides.sides(stories);
        Map<Long, List<Difference>> found = findings.differences(stories.keySet(), SHOWN);
        Map<Long, Article> articles = sides.articles(found.values().stream()
                .flatMap(List::stream)
                .flatMap(one -> Stream.of(one.one().article(), one.other().article()))
                .collect(Collectors.toSet()));
        List<Card> cards = new ArrayList<>();
        stories.forEach((id, story) -> cards.add(card(
                story,
                Objects.requireNonNull(shown.get(id)),
                Objects.requireNonNull(stamps.get(id)),
                found.getOrDefault(id, List.of()),
                articles)));
        return cards;
    }

    private static Card card(
            Story story, Card.Side side, long stamp, List<Difference> found, Map<Long, Article> articles) {
        return Card.about(
                new Handle(KEY, story.id(), stamp),
                found.size() == 1
                        ? "Which is right: " + found.get(0).one().figure() + " or "
                                + found.get(0).other().figure() + "?"
                        : "Which of the reports is right?",
                Ranking.whyDisagreeing(),
                side,
                found.stream()
                        .flatMap(one -> Stream.of(one.one(), one.other()))
                        .distinct()
                        .map(one -> told(one, articles.get(one.article())))
                        .toList(),
                new Card.Links(
                        "/desk/stories/" + story.slug() + "/collation",
                        "Compare the reports",
                        CardSides.edit(story),
                        null));
    }

    private static Card.Fact told(Difference.Side side, @Nullable Article article) {
        return Card.Fact.quote(
                side.figure(), side.sentence(), article == null ? "an article that is gone" : article.title());
    }

    @Override
    public boolean dismissible() {
        return true;
    }
}
