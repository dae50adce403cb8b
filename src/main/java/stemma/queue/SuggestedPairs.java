package stemma.queue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.matching.SameEvent;
import stemma.regrouping.RulingDesk;
import stemma.ruling.RulingNotFound;
import stemma.ruling.Suggestion;
import stemma.ruling.SuggestionNotFound;
import stemma.ruling.Suggestions;
import stemma.story.Stories;
import stemma.story.Story;
import stemma.story.Why;

/** Two stories that may tell the same event: an editor rules on them. */
@Component
@Order(5)
class SuggestedPairs implements Kind {

    private static final String KEY = "pair";

    private final SameEvent sameEvent;
    private final Suggestions suggestions;
    private final Stories stories;
    private final RulingDesk rulingDesk;
    private final CardSides sides;

    /** Of two stories only the likest pair of articles. */
    private final Question question;

    SuggestedPairs(
            SameEvent sameEvent, Suggestions suggestions, Stories stories, RulingDesk rulingDesk, CardSides sides) {
        this.sameEvent = sameEvent;
        this.suggestions = suggestions;
        this.stories = stories;
        this.rulingDesk = rulingDesk;
        this.sides = sides;
        question = Question.of(KEY, "May be one story", 0, "pair.id", "open_suggestion pair where true")
                .filteredBy("pair.article_id", "pair.other_id")
                .ranked("score", "score desc, id desc", score -> Ranking.pair(sameEvent.probability(score)))
                .onceEach("least(here, there) || ' ' || greatest(here, there)");
    }

    @Override
    public Question question() {
        return question;
    }

    @Override
    public List<Card> cards(List<Entry> entries) {
        List<Suggestion> asked =
                suggestions.byIds(entries.stream().map(Entry::id).toList());
        Map<Long, Article> articles = sides.articles(asked.stream()
                .flatMap(pair -> Stream.of(pair.article(), pair.other()))
                .collect(Collectors.toSet()));
        Set<Long> told = asked.stream()
                .flatMap(pair -> Stream.of(pair.story(), pair.otherStory()))
                .collect(Collectors.toSet());
        Map<Long, Story> known =
                stories.withWords(told).stream().collect(Collectors.toMap(Story::id, Function.identity()));
        Map<Long, Long> sizes = sides.sizes(told);
        return asked.stream().map(pair -> card(pair, articles, known, sizes)).toList();
    }

    private Card card(Suggestion pair, Map<Long, Article> articles, Map<Long, Story> known, Map<Long, Long> sizes) {
        Article one = Objects.requireNonNull(articles.get(pair.article()));
        Article other = Objects.requireNonNull(articles.get(pair.other()));
        Story here = Objects.requireNonNull(known.get(pair.story()));
        Story there = Objects.requireNonNull(known.get(pair.otherStory()));
        boolean alone = sizes.getOrDefault(here.id(), 1L) == 1;
        Long percent = alone ? Math.round(100 * pair.probability()) : null;
        return new Card(
                new Handle(KEY, pair.id(), 0),
                "Do these tell the same event?",
                Ranking.whyPair(percent),
                List.of(sides.side(one, others(here, sizes), false), sides.side(other, others(there, sizes), false)),
                facts(pair.evidence()),
                List.of(),
                List.of(new Card.Act("same", "Same story", "s"), new Card.Act("apart", "Not the same", "n")),
                new Card.Links(
                        "/desk/suggestions?story=" + here.slug(),
                        "Suggestions",
                        CardSides.edit(one),
                        "/desk/merges/new?story=" + here.slug() + "&with=" + there.slug()));
    }

    private static String others(Story story, Map<Long, Long> sizes) {
        long size = sizes.getOrDefault(story.id(), 1L);
        return size == 1 ? "" : ", one of " + size + " articles of its story";
    }

    private static List<Card.Fact> facts(Why why) {
        List<Card.Fact> facts = new ArrayList<>();
        why.nearest().stream().findFirst().ifPresent(near -> {
            add(facts, "Both have", near.shared(), ", ");
            add(facts, "How alike", near.because(), "; ");
        });
        return facts;
    }

    private static void add(List<Card.Fact> facts, String name, @Nullable List<String> words, String between) {
        if (words != null && !words.isEmpty()) {
            facts.add(Card.Fact.plain(name, String.join(between, words)));
        }
    }

    @Override
    public String act(String act, Handle item, String editor) {
        try {
            long ruling = act.equals("same")
                    ? rulingDesk.ruleSame(item.id(), editor, null)
                    : rulingDesk.ruleDifferent(item.id(), editor, null);
            return "" + ruling;
        } catch (SuggestionNotFound decided) {
            throw new ActRefused("the two are in one story by now, or ruled not to be");
        }
    }

    @Override
    public void undo(String act, String token, String editor) {
        try {
            boolean apart = rulingDesk.withdraw(Long.parseLong(token), editor);
            if (act.equals("same") && !apart) {
                throw new ActRefused("the two stories have changed since, so that they cannot be parted by themselves");
            }
        } catch (RulingNotFound withdrawn) {
            throw new ActRefused("the ruling is withdrawn already");
        }
    }
}
