package stemma.queue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import stemma.provenance.SourceChange;
import stemma.provenance.SourceChanges;
import stemma.revision.Saving;
import stemma.story.Newsdesk;
import stemma.story.Story;

/** Stories with sentences whose sources have changed in their articles since. */
@Component
@Order(3)
class ChangedSentences implements Kind {

    private static final String KEY = "sentence";
    private static final String OF_STORY =
            "from source_change change where change.story_id = story.id and decision is null";

    private static final Question QUESTION = Question.of(
                    KEY,
                    "Sentence with a newer source",
                    Ranking.sentenceChanged(),
                    "story.id",
                    "story where merged_into is null and exists (select " + OF_STORY + ")")
            .filteredWithin(" and exists (select " + OF_STORY + "%s)", "change.article_id")
            .stamped("(select max(change.id) " + OF_STORY + ")");

    private static final int SHOWN = 3;

    private final SourceChanges changes;
    private final Newsdesk newsdesk;
    private final CardSides sides;

    ChangedSentences(SourceChanges changes, Newsdesk newsdesk, CardSides sides) {
        this.changes = changes;
        this.newsdesk = newsdesk;
        this.sides = sides;
    }

    @Override
    public Question question() {
        return QUESTION;
    }

    @Override
    public List<Card> cards(List<Entry> entries) {
        List<Long> ids = entries.stream().map(Entry::id).toList();
        Map<Long, Story> stories = sides.stories(ids);
        Map<Long, Card.Side> shown = sides.sides(stories);
        Map<Long, List<SourceChange>> open = changes.open(ids);
        return stories.values().stream()
                .filter(story -> open.containsKey(story.id()))
                .map(story -> card(
                        story,
                        Objects.requireNonNull(shown.get(story.id())),
                        Objects.requireNonNull(open.get(story.id()))))
                .toList();
    }

    private static Card card(Story story, Card.Side side, List<SourceChange> open) {
        Card card = Card.about(
                new Handle(KEY, story.id(), newest(open)),
                open.size() == 1
                        ? "A sentence’s source has changed. Shall the story change too?"
                        : "The sources of " + open.size() + " sentences have changed. Shall the story change too?",
                Ranking.whySentenceChanged(),
                side,
                open.stream().limit(SHOWN).flatMap(ChangedSentences::told).toList(),
                new Card.Links(
                        "/desk/stories/" + story.slug() + "/changed-sources",
                        "Look at each",
                        CardSides.edit(story),
                        null));
        Card.Act keep = new Card.Act("keep", "Keep ours", "n");
        return open.stream().allMatch(ChangedSentences::isPlain)
                ? card.offering(new Card.Act("renew", "Take the new words", "s"), keep)
                : card.offering(keep);
    }

    private static long newest(List<SourceChange> open) {
        return open.stream().mapToLong(SourceChange::id).max().orElse(0);
    }

    private static Stream<Card.Fact> told(SourceChange change) {
        Card.Fact ours = Card.Fact.quote("The story says", change.words(), "");
        String theirs = change.newWords();
        if (theirs == null) {
            return Stream.of(ours, Card.Fact.plain("Its source", "does not say so any more"));
        }
        return isPlain(change)
                ? Stream.of(Card.Fact.change("The story would say", change.words(), change.proposed()))
                : Stream.of(ours, Card.Fact.change("Its source", change.sourceWords(), theirs));
    }

    /** Whether the new words can be taken without a look at the sentence. */
    private static boolean isPlain(SourceChange change) {
        return !change.isGone() && !change.clashes();
    }

    @Override
    public String act(String act, Handle item, String editor) {
        Story story = sides.stories(List.of(item.id())).get(item.id());
        List<SourceChange> open = story == null ? List.of() : changes.open(story);
        if (story == null || newest(open) != item.stamp()) {
            throw new ActRefused("a source has changed again, or somebody has decided about a sentence");
        }
        return act.equals("keep") ? kept(open, editor) : renewed(story, open, editor);
    }

    private String kept(List<SourceChange> open, String editor) {
        open.forEach(change -> changes.keep(change.id(), editor));
        return open.stream().map(change -> "" + change.id()).collect(Collectors.joining(" "));
    }

    private String renewed(Story story, List<SourceChange> open, String editor) {
        long before = story.shown().id();
        long last = before;
        for (SourceChange change : open) {
            Saving saving = changes.accept(change.id(), change.proposed(), editor)
                    .orElseThrow(() -> new ActRefused("the sentence is all that the story has"));
            if (saving instanceof Saving.Saved saved) {
                last = saved.revision().id();
            } else if (saving instanceof Saving.Clash) {
                throw new ActRefused("somebody has changed it just now");
            }
        }
        return story.slug() + " " + before + " " + last;
    }

    @Override
    public void undo(String act, String token, String editor) {
        String[] parts = token.split(" ", -1);
        if (act.equals("keep")) {
            Arrays.stream(parts).forEach(id -> changes.reopen(Long.parseLong(id), editor));
        } else if (newsdesk.restore(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), editor)
                instanceof Saving.Clash) {
            throw new ActRefused("the story has been changed since: its history has the words");
        }
    }
}
