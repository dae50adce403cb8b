package stemma.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import stemma.revision.Block;
import stemma.revision.Content;

class MissingWordsTests {

    /** Clean English, so that a text is judged English. */
    private static final String REST = "The minister, who has led the party for years, said on Monday that the talks"
            + " with the unions, the banks and the towns were at an end.";

    @Test
    void fillsTheFourGapsOfTheLastSeedThatTheStorySupportsAndMarksTheOtherTwo() {
        List<Finding> gaps =
                Rules.findings(CheckRule.MISSING_WORD, Seeds.matter(4)).toList();

        assertThat(gaps)
                .map(gap -> Objects.requireNonNullElse(gap.best(), gap.fixes().get(0))
                        .label())
                .containsExactly("leaders", "Moscow", "Crime", "strikes", "[unclear]", "[unclear]");
        assertThat(gaps.subList(0, 4))
                .allSatisfy(gap -> assertThat(Objects.requireNonNull(gap.best()).support())
                        .isNotEmpty()
                        .allSatisfy(support -> assertThat(support.sentence())
                                .contains(Objects.requireNonNull(gap.best()).label())));
        assertThat(gaps.subList(4, 6)).allSatisfy(gap -> assertThat(gap.fixes()).hasSize(1));
    }

    @Test
    void readsWellOnceFilled() {
        Matter matter = Seeds.matter(4);
        List<Finding> gaps = Rules.findings(CheckRule.MISSING_WORD, matter).toList();

        assertThat(gaps)
                .map(gap -> gap.before().replaceFirst(".* (?=\\S+ \\S+$)", "")
                        + gap.fixes().get(0).replacement()
                        + gap.after().replaceFirst("(?<=\\S{3}) .*", ""))
                .allSatisfy(filled -> assertThat(filled).doesNotContain("  ").doesNotContain(" ,"));
    }

    @Test
    void takesAFillFromAnotherReportWithTheSameWordsAround() {
        Finding gap = only(
                "The court heard the testimony of the of the harbour police on Friday.",
                "Earlier the testimony of the commander of the harbour police was read out to the jury.");

        assertThat(gap.fixes()).map(Fix::label).containsExactly("commander", "[unclear]");
        assertThat(gap.fixes().get(0).support())
                .singleElement()
                .satisfies(support -> assertThat(support.slug()).isEqualTo("other"));
    }

    @Test
    void findsWhatOnlyTheOtherReportsShowToBeMissing() {
        String holed = "The patrol stopped the remaining three and carried out a search of the hold.";
        String whole = "The patrol stopped the remaining three skiffs and carried out a search of the hold.";

        assertThat(gaps(holed, "The patrol left the port at noon and came back in the night."))
                .isEmpty();
        assertThat(gaps(holed, whole))
                .singleElement()
                .satisfies(gap -> assertThat(gap.fixes()).map(Fix::label).containsExactly("skiffs", "[unclear]"));
        assertThat(gaps(whole, holed)).isEmpty();
    }

    @Test
    void takesWhatOthersMerelySayMoreForNoHole() {
        assertThat(gaps(
                        "The patrol stopped the remaining boats and carried out a search of the hold.",
                        "The patrol stopped the remaining fishing boats and carried out a thorough search of"
                                + " the hold."))
                .isEmpty();
    }

    @Test
    void offersNothingWhereOnlyOneSideAgrees() {
        Finding gap = only(
                "The court heard the testimony of the of the harbour police on Friday.",
                "The testimony of the commander was read out, and the lawyers of a harbour company left.");

        assertThat(gap.fixes()).map(Fix::label).containsExactly("[unclear]");
    }

    @Test
    void wantsTwoSentencesWhereFewWordsAgree() {
        String holed = "Officials hope to renew contacts with and open a road to the port.";
        assertThat(only(holed, "The envoy spoke of contacts with Elmore.").fixes())
                .map(Fix::label)
                .containsExactly("[unclear]");
        assertThat(only(holed, "The envoy spoke of contacts with Elmore. He sought contacts with Elmore, he said.")
                        .fixes())
                .map(Fix::label)
                .containsExactly("Elmore", "[unclear]");
    }

    @Test
    void offersSeveralTheBestFirst() {
        Finding gap = only(
                "They spoke of the of the harbour police on Friday in the town.",
                "They spoke of the commander of the harbour police on Friday. Many spoke of the budget of the harbour"
                        + " police.");

        assertThat(gap.fixes()).map(Fix::label).containsExactly("commander", "budget", "[unclear]");
    }

    private static List<Finding> gaps(String text, String other) {
        Matter matter =
                new Matter(Copy.of("", content(text)), List.of(Copy.of("other", content(other))), List.of(), List.of());
        return Rules.findings(CheckRule.MISSING_WORD, matter).toList();
    }

    private static Finding only(String holed, String other) {
        Matter matter = new Matter(
                Copy.of("", content(holed)), List.of(Copy.of("other", content(other))), List.of(), List.of());
        List<Finding> gaps = Rules.findings(CheckRule.MISSING_WORD, matter).toList();
        assertThat(gaps).hasSize(1);
        return gaps.get(0);
    }

    private static Content content(String text) {
        return new Content(
                "Talks", null, List.of(), null, null, null, List.of(Block.paragraph(text), Block.paragraph(REST)));
    }
}
