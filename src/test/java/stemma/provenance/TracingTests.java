package stemma.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.Newsroom;
import stemma.revision.Content;

class TracingTests {

    private static final String FERRY = "The ferry Solveig ran aground off Hessa on Saturday with 214 passengers.";
    private static final String TUG = "A tug will try to pull the ship free at high tide on Sunday.";
    private static final String OWN = "This newspaper could not reach the shipping company in the evening.";

    private static final List<Source> ARTICLE =
            Tracing.sources(7, 70, Newsroom.content("Aground", FERRY, TUG).body());

    private static List<Traced> trace(List<Traced> before, List<Traced> taken, String... paragraphs) {
        Content content = Newsroom.content("Story", paragraphs);
        return Tracing.of(content, before, taken, ARTICLE, List::of);
    }

    @Test
    void findsWhatWasPastedWordForWord() {
        Traced pasted = trace(List.of(), List.of(), TUG).get(0);

        assertThat(pasted.source()).isEqualTo(new Source(7, 70, 1, 0, TUG));
        assertThat(pasted.state()).isEqualTo(Traced.State.VERBATIM);
    }

    @Test
    void takesWhatNoArticleSaysForTheEditorsOwn() {
        assertThat(trace(List.of(), List.of(), OWN).get(0).state()).isEqualTo(Traced.State.OWN);
    }

    @Test
    void keepsTheSourceOfASentenceThatMoved() {
        List<Traced> before = trace(List.of(), List.of(), FERRY, OWN);

        List<Traced> after = trace(before, List.of(), OWN, FERRY);

        assertThat(after).extracting(Traced::state).containsExactly(Traced.State.OWN, Traced.State.VERBATIM);
        assertThat(after.get(1).block()).isEqualTo(1);
    }

    @Test
    void keepsTheSourceOfASentenceThatWasEditedAndSaysSo() {
        List<Traced> before = trace(List.of(), List.of(), FERRY);

        Traced after = trace(before, List.of(), FERRY.replace("214 passengers", "214 people on board"))
                .get(0);

        assertThat(after.state()).isEqualTo(Traced.State.CHANGED);
        assertThat(after.source()).isEqualTo(ARTICLE.get(0));
    }

    @Test
    void keepsTheEditorsOwnSentenceTheirsThoughAnArticleSaysItLater() {
        Traced own = new Traced(0, 0, TUG, null);

        assertThat(trace(List.of(own), List.of(), TUG).get(0).state()).isEqualTo(Traced.State.OWN);
    }

    @Test
    void followsTheMarkOfWhatWasTakenWhereTwoArticlesSayTheSame() {
        Source other = new Source(9, 90, 3, 1, FERRY);

        Traced sentence =
                trace(List.of(), List.of(new Traced(0, 0, FERRY, other)), FERRY).get(0);

        assertThat(sentence.source()).isEqualTo(other);
    }

    @Test
    void looksAtEarlierRevisionsOnlyForWhatIsLeft() {
        Source past = new Source(7, 69, 0, 0, OWN);
        Content content = Newsroom.content("Story", FERRY, OWN);

        List<Traced> traced = Tracing.of(content, List.of(), List.of(), ARTICLE, () -> List.of(past));

        assertThat(traced.get(1).source()).isEqualTo(past);
    }

    @Test
    void takesADifferentSentenceOfTheSameMatterForTheEditorsOwn() {
        assertThat(trace(List.of(), List.of(), "A tug from Lunde had an accident of its own last June.")
                        .get(0)
                        .state())
                .isEqualTo(Traced.State.OWN);
    }
}
