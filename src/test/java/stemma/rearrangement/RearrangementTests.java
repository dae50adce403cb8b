package stemma.rearrangement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Article;
import stemma.matching.MatchingSettings;
import stemma.matching.MatchingThresholds;
import stemma.matching.SameEvent;
import stemma.placing.Tuning;
import stemma.rearrangement.Rearrangement.Move;
import stemma.rearrangement.Rearrangement.Outcome;
import stemma.rearrangement.Rearrangement.State;
import stemma.regrouping.Regroupings;
import stemma.regrouping.RulingDesk;
import stemma.revision.Content;
import stemma.ruling.Suggestions;
import stemma.story.Keep;
import stemma.story.Newsdesk;
import stemma.story.Stories;
import stemma.story.Story;

/** The archive is placed anew only when an admin wants it, leaves alone what editors decided, and goes back exactly. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.application.name=rearrangement", "stemma.matching.rearrange-every=PT10H"})
@OnFreshDatabase
class RearrangementTests {

    private static final String ADMIN = "ada";

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private Regroupings regroupings;

    @Autowired
    private RulingDesk rulingDesk;

    @Autowired
    private Stories stories;

    @Autowired
    private Rearrangements rearrangements;

    @Autowired
    private Rearranging rearranging;

    @Autowired
    private Tuning tuning;

    @Autowired
    private MatchingThresholds thresholds;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private SameEvent sameEvent;

    @Autowired
    private JdbcClient jdbc;

    private Article first;
    private Article second;
    private Article third;

    private static Content fire(String headline, String more) {
        return Newsroom.content(
                headline, "Fire gutted the Lumen cinema in Brask on Sunday night, fire chief Odo Pell said.", more);
    }

    @BeforeEach
    void fileThree() {
        clear();
        String key = "fire-" + System.nanoTime();
        first = newsroom.file(
                key + "-1", fire("Lumen cinema burns down", "The roof fell in by ten, and rain put out the rest."));
        second = newsroom.file(
                key + "-2",
                fire("Brask loses its cinema", "Nobody was hurt, as the last show had ended an hour before."));
        third = newsroom.file(
                key + "-3",
                Newsroom.content(
                        "Masked men rob a bank",
                        "Three masked men carried a safe out of the Orlo bank on Tuesday morning and threw it in the river.",
                        "Divers looked for it in vain; the fire brigade of Brask lent them a crane, its chief Odo Pell said."));
        assertThat(storyOf(third)).isNotEqualTo(storyOf(first));
    }

    void clear() {
        jdbc.sql("""
                truncate article, placement, story, merge, merge_move, suggestion, ruling, matching_text, matching_term, matching_copy,
                rearrangement cascade""").update();
        MatchingSettings shipped = thresholds.configured();
        tuning.move(shipped, ADMIN);
    }

    private void joinFrom(double score) {
        tuning.move(new MatchingSettings(score, Math.min(score, 0.01)), ADMIN);
    }

    private double likeness(Article one, Article other) {
        return sameEvent.likeness(one.id(), other.id()).orElseThrow();
    }

    private String storyOf(Article article) {
        return newsdesk.storyOf(article.slug());
    }

    private void work() {
        while (rearranging.step()) {}
    }

    private Rearrangement workedOut() {
        long id = rearrangements.begin(ADMIN);
        work();
        Rearrangement run = rearrangements.byId(id);
        assertThat(run.state()).isEqualTo(State.READY);
        return run;
    }

    private Rearrangement done() {
        Rearrangement run = workedOut();
        rearrangements.move(run.id(), ADMIN);
        work();
        return rearrangements.byId(run.id());
    }

    private Rearrangement undone(long id) {
        rearrangements.undo(id, ADMIN);
        work();
        return rearrangements.byId(id);
    }

    /** All placements, and all stories but for when they were touched. */
    private List<String> dump(long newestStory) {
        return jdbc.sql("""
                        select to_jsonb(placement)::text from placement union all
                        select (to_jsonb(story) - 'changed_at' - 'lock_version')::text from story where id <= ? order by 1""").param(newestStory).query(String.class).list();
    }

    private long newestStory() {
        return jdbc.sql("select max(id) from story").query(Long.class).single();
    }

    @Test
    void partsAStoryThatWouldNotComeAboutNowAndPutsItTogetherAgain() {
        assertThat(storyOf(second)).isEqualTo(storyOf(first));
        long newest = newestStory();
        List<String> before = dump(newest);
        joinFrom(likeness(first, second) + 0.05);

        Rearrangement ready = workedOut();
        assertThat(ready.moves()).isEqualTo(1);
        assertThat(dump(newest)).isEqualTo(before);

        rearrangements.move(ready.id(), ADMIN);
        work();
        assertThat(rearrangements.byId(ready.id()).state()).isEqualTo(State.DONE);
        String began = storyOf(second);
        assertThat(began).isNotEqualTo(storyOf(first));
        assertThat(rearrangements.moves(ready.id(), 10))
                .containsExactly(new Move(
                        second.id(),
                        stories.bySlug(storyOf(first)).id(),
                        stories.bySlug(began).id(),
                        Outcome.MOVED));

        assertThat(undone(ready.id()).state()).isEqualTo(State.UNDONE);
        assertThat(dump(newest)).isEqualTo(before);
        assertThat(standing(began)).isEqualTo(storyOf(first));
    }

    private String standing(String slug) {
        return Objects.requireNonNull(
                jdbc.sql("""
                        select coalesce(whole.slug, story.slug) from story left join story whole on whole.id = story.merged_into
                        where story.slug = ?""").param(slug).query(String.class).single());
    }

    @Test
    void putsTogetherWhatWouldJoinNowAndPartsItAgain() {
        long newest = newestStory();
        List<String> before = dump(newest);
        String ends = storyOf(third);
        joinFrom(Math.min(likeness(first, third), likeness(second, third)) - 0.005);

        Rearrangement run = done();

        assertThat(storyOf(third)).isEqualTo(storyOf(first));
        assertThat(standing(ends)).isEqualTo(storyOf(first));
        assertThat(rearrangements.moves(run.id(), 10)).extracting(Move::article).containsExactly(third.id());
        assertThat(jdbc.sql("select score from placement where article_id = ?")
                        .param(third.id())
                        .query(Double.class)
                        .single())
                .isBetween(0.01, 0.38);
        undone(run.id());
        assertThat(dump(newest)).isEqualTo(before);
    }

    @Test
    void leavesAloneWhatEditorsMovedMergedWroteOrRuledOn() {
        Article moved = newsroom.about("flower show", "Ansel");
        Article merged = newsroom.about("tax revolt", "Bodo");
        Article written = newsroom.about("stamp auction", "Corvo");
        regroupings.moveOut(second.slug(), "eve");
        regroupings.move(moved.slug(), storyOf(third), "eve");
        regroupings.merge(storyOf(third), storyOf(merged), new Keep(false, false), "eve");
        Story auction = stories.bySlug(storyOf(written));
        newsdesk.edit(
                auction.slug(),
                Newsroom.content("Stamps sold", "Dear."),
                auction.shown().id(),
                "eve",
                null);
        List<String> before = dump(newestStory());

        joinFrom(0.9);
        assertThat(workedOut().moves()).isZero();
        joinFrom(0.001);
        assertThat(workedOut().moves()).isZero();
        assertThat(dump(newestStory())).isEqualTo(before);
    }

    @Test
    void rulingsHold() {
        regroupings.moveOut(second.slug(), "eve");
        long asked =
                jdbc.sql("""
                        insert into suggestion (article_id, other_id, score, evidence, made_by, made_at)
                        values (?, ?, 0.3, '{"nearest": []}', 'test', now()) returning id""").params(third.id(), first.id()).query(Long.class).single();
        rulingDesk.ruleDifferent(asked, "eve", null);
        joinFrom(0.001);

        done();

        assertThat(storyOf(third)).isNotEqualTo(storyOf(first));
    }

    @Test
    void keepsWhatWasChangedAfterItWasWorkedOut() {
        joinFrom(likeness(first, second) + 0.05);
        Rearrangement ready = workedOut();
        regroupings.move(second.slug(), storyOf(third), "eve");

        rearrangements.move(ready.id(), ADMIN);
        work();

        assertThat(rearrangements.byId(ready.id()).kept()).isEqualTo(1);
        assertThat(storyOf(second)).isEqualTo(storyOf(third));
    }

    @Test
    void undoingKeepsWhatWasChangedSince() {
        joinFrom(likeness(first, second) + 0.05);
        Rearrangement run = done();
        regroupings.move(second.slug(), storyOf(third), "eve");

        Rearrangement undone = undone(run.id());

        assertThat(undone.kept()).isEqualTo(1);
        assertThat(rearrangements.moves(run.id(), 10)).extracting(Move::outcome).containsExactly(Outcome.STAYED);
        assertThat(storyOf(second)).isEqualTo(storyOf(third));
    }

    @Test
    void undoingLeavesTheLeadThatAnEditorChoseSince() {
        joinFrom(Math.min(likeness(first, third), likeness(second, third)) - 0.005);
        Rearrangement run = done();
        newsdesk.lead(storyOf(first), second.slug(), "eve");

        undone(run.id());

        assertThat(stories.bySlug(storyOf(first)).lead().id()).isEqualTo(second.id());
        assertThat(storyOf(third)).isNotEqualTo(storyOf(first));
    }

    @Test
    void whatWasNeverMovedIsNotCalledKept() {
        joinFrom(likeness(first, second) + 0.05);
        Rearrangement ready = workedOut();
        rearrangements.move(ready.id(), ADMIN);
        Rearrangement undone = undone(ready.id());
        assertThat(undone.kept()).isZero();
        assertThat(rearrangements.moves(ready.id(), 10))
                .extracting(Move::outcome)
                .containsExactly(Outcome.PLANNED);
    }

    @Test
    void aStoryThatItBeganAndAnEditorWroteSinceStays() {
        joinFrom(likeness(first, second) + 0.05);
        Rearrangement run = done();
        Story began = stories.bySlug(storyOf(second));
        newsdesk.edit(
                began.slug(),
                Newsroom.content("Cinema gone", "Words of ours."),
                began.shown().id(),
                "eve",
                null);

        assertThat(undone(run.id()).kept()).isEqualTo(1);
        assertThat(storyOf(second)).isEqualTo(began.slug());
    }

    @Test
    void editorsAreAskedOnlyOnceItIsDone() {
        jdbc.sql("delete from suggestion").update();
        joinFrom(likeness(first, second) + 0.05);

        Rearrangement ready = workedOut();
        assertThat(suggestions.likest(10)).isEmpty();

        rearrangements.move(ready.id(), ADMIN);
        work();
        assertThat(suggestions.likest(10))
                .anySatisfy(asked -> assertThat(List.of(asked.article(), asked.other()))
                        .containsExactlyInAnyOrder(first.id(), second.id()));
    }

    @Test
    void goesStepByStepAndCanBeDroppedBetween() {
        IntStream.range(0, 100).forEach(n -> newsroom.about("harvest " + n, "Dell" + n));
        long id = rearrangements.begin(ADMIN);

        assertThat(rearranging.step()).isTrue();
        assertThat(rearrangements.byId(id).worked()).isEqualTo(100);
        assertThat(rearrangements.byId(id).articles()).isEqualTo(103);

        rearrangements.drop(id, ADMIN);
        assertThat(rearranging.step()).isFalse();
        assertThat(rearrangements.byId(id).state()).isEqualTo(State.DROPPED);
    }

    @Test
    void refusesWhatMakesNoSense() {
        long id = rearrangements.begin(ADMIN);
        assertThatThrownBy(() -> rearrangements.begin(ADMIN))
                .isInstanceOf(RearrangementRefused.class)
                .hasMessageContaining("at this moment");
        assertThatThrownBy(() -> rearrangements.move(id, ADMIN)).isInstanceOf(RearrangementRefused.class);
        assertThatThrownBy(() -> rearrangements.undo(id, ADMIN)).isInstanceOf(RearrangementRefused.class);
        assertThatThrownBy(() -> rearrangements.move(id + 1, ADMIN)).isInstanceOf(RearrangementNotFound.class);
        work();
        rearrangements.move(id, ADMIN);
        assertThatThrownBy(() -> rearrangements.drop(id, ADMIN)).isInstanceOf(RearrangementRefused.class);
        work();
        assertThat(rearrangements.byId(id).state()).isEqualTo(State.DONE);
        undone(id);
        assertThatThrownBy(() -> rearrangements.undo(id, ADMIN)).isInstanceOf(RearrangementRefused.class);
    }

    @Test
    void anEmptyArchiveHasNothingToPlace() {
        clear();
        assertThatThrownBy(() -> rearrangements.begin(ADMIN))
                .isInstanceOf(RearrangementRefused.class)
                .hasMessageContaining("no articles");
    }
}
