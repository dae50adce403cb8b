package stemma.queue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.publication.Decision;
import stemma.publication.Hand;
import stemma.publication.Publication;
import stemma.publication.PublicationRefused;
import stemma.publication.Publishable;
import stemma.publication.Publisher;
import stemma.publication.State;
import stemma.publication.Step;
import stemma.story.Stories;
import stemma.story.Story;

/**
 * What readers get within a day, and what could be published within a day as its embargo ends. Articles have the even
 * numbers and stories the odd ones.
 */
@Component
@Order(4)
class SoonPublic implements Kind {

    private static final String KEY = "soon";

    private static final String SOON = "%1$s > :now and %1$s <= cast(:now as timestamptz) + interval '24 hours'";

    /** A story that follows its articles has no time of its own. */
    private static final String OPEN = """
            (select id * 2 as number, id as article, public_from as moment from article where state = 'PUBLISHED' and %1$s
            union all select id * 2, id, embargo_until from article where state in ('DRAFT', 'REVIEW') and %2$s
            union all select id * 2 + 1, lead_id, public_from from story
                where state = 'PUBLISHED' and merged_into is null and not follows and %1$s
            union all select id * 2 + 1, lead_id, embargo_until from story
                where state in ('DRAFT', 'REVIEW') and merged_into is null and %2$s) soon where true""".formatted(SOON.formatted("public_from"), SOON.formatted("embargo_until"));

    private static final Question QUESTION = Question.of(KEY, "Public within a day", 0, "soon.number", OPEN)
            .filteredBy("soon.article")
            .stamped("floor(extract(epoch from soon.moment))")
            .ranked(
                    "extract(epoch from soon.moment - cast(:now as timestamptz)) / 3600",
                    "soon.moment, soon.number",
                    Ranking::soon);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    private final Articles articles;
    private final Stories stories;
    private final Publisher publisher;
    private final CardSides sides;

    SoonPublic(Articles articles, Stories stories, Publisher publisher, CardSides sides) {
        this.articles = articles;
        this.stories = stories;
        this.publisher = publisher;
        this.sides = sides;
    }

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public List<Card> cards(List<Entry> entries) {
        List<Card> cards = new ArrayList<>();
        List<Long> told = entries.stream().map(Entry::id).toList();
        Map<Long, Story> known = sides.stories(ids(told, 1));
        Map<Long, Card.Side> shown = sides.sides(known);
        known.forEach((id, story) -> cards.addAll(card(story, Objects.requireNonNull(shown.get(id)))));
        sides.articles(ids(told, 0))
                .values()
                .forEach(article -> cards.addAll(card(article, sides.side(article, "", true))));
        return cards;
    }

    private static List<Long> ids(List<Long> numbers, int rest) {
        return numbers.stream()
                .filter(number -> number % 2 == rest)
                .map(number -> number / 2)
                .toList();
    }

    private static List<Card> card(Publishable text, Card.Side side) {
        Instant moment = moment(text.publication());
        return moment == null ? List.of() : List.of(card(text, side, moment));
    }

    private static @Nullable Instant moment(Publication publication) {
        return switch (publication.state()) {
            case PUBLISHED -> publication.publicFrom();
            case DRAFT, REVIEW -> publication.embargoUntil();
            case SPIKED, KILLED -> null;
        };
    }

    private static Card card(Publishable text, Card.Side side, Instant moment) {
        long number = text.id() * 2 + (text.kind() == Publishable.Kind.STORY ? 1 : 0);
        boolean goes = text.publication().state() == State.PUBLISHED;
        String time = TIME.format(moment.atOffset(ZoneOffset.UTC));
        Card card = Card.about(
                new Handle(KEY, number, moment.getEpochSecond()),
                goes ? "Is it ready for readers?" : "Its embargo ends. Shall readers get it then?",
                goes ? Ranking.whySoon(time) : Ranking.whyNotSoon(time),
                side,
                List.of(),
                new Card.Links(
                        side.address().replaceFirst("edit$", "publication"), "Publication", side.address(), null));
        return goes ? card.offering(new Card.Act("hold", "Hold it back", "n")) : card;
    }

    @Override
    public String act(String act, Handle item, String editor) {
        Publishable text = text(item.id()).orElseThrow(() -> new ActRefused("it is gone"));
        Instant moment = moment(text.publication());
        if (moment == null || moment.getEpochSecond() != item.stamp()) {
            throw new ActRefused("somebody has set another time for it");
        }
        take(text, new Decision(Step.DRAFT, new Hand(editor, false)));
        return item.id() + " " + moment;
    }

    @Override
    public void undo(String act, String token, String editor) {
        String[] parts = token.split(" ", -1);
        Publishable text = text(Long.parseLong(parts[0])).orElseThrow(() -> new ActRefused("it is gone"));
        if (text.publication().state() != State.DRAFT) {
            throw new ActRefused("somebody has decided about its publication since");
        }
        take(text, new Decision(Step.SCHEDULE, new Hand(editor, false), Instant.parse(parts[1]), null));
    }

    private Optional<? extends Publishable> text(long number) {
        return number % 2 == 0
                ? articles.findById(number / 2).map(Article.class::cast)
                : stories.findById(number / 2).map(Story::standing);
    }

    private void take(Publishable text, Decision decision) {
        try {
            publisher.take(text, decision);
        } catch (PublicationRefused refused) {
            throw new ActRefused(String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public boolean dismissible() {
        return true;
    }
}
