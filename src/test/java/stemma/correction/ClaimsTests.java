package stemma.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.correction.CarriedSentence.FoundBy;
import stemma.correction.Change.Verdict;
import stemma.correction.Claims.Found;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.revision.Link;

class ClaimsTests {

    private static Content text(String headline, String... paragraphs) {
        List<Block> body = List.of(paragraphs).stream().map(Block::paragraph).toList();
        return new Content(headline, null, List.of(), null, null, null, body);
    }

    private static final Content FERRY = text(
            "Ferry runs aground off Holmsund",
            "The ferry Astrid ran aground off Holmsund on Friday night. Four passengers were taken to hospital, the coast guard said.",
            "The ferry belongs to the Northern Line Company, which has run it since 1998.");

    private static Content ferry(String from, String to) {
        return text(
                "Ferry runs aground off Holmsund",
                FERRY.body().get(0).text().replace(from, to),
                FERRY.body().get(1).text().replace(from, to));
    }

    private static Claims claims(Content before, Content after) {
        List<Change> changes = Change.between(before, after);
        return new Claims(before, changes, Wordings.of(changes, before, after, List.of()));
    }

    private static List<Found> found(Content after, Content other) {
        return claims(FERRY, after).inSameStory(other);
    }

    @Test
    void pairsEachCorrectedSentenceWithWhatBecameOfIt() {
        assertThat(Change.between(FERRY, ferry("Four passengers", "Six passengers")))
                .containsExactly(new Change(
                        "Four passengers were taken to hospital, the coast guard said.",
                        "Six passengers were taken to hospital, the coast guard said."));
        assertThat(Change.between(FERRY, FERRY)).isEmpty();
    }

    @Test
    void knowsASentenceThatWasTakenOut() {
        Content after = ferry(" Four passengers were taken to hospital, the coast guard said.", "");

        assertThat(Change.between(FERRY, after))
                .containsExactly(new Change("Four passengers were taken to hospital, the coast guard said.", null));
    }

    @Test
    void proposesTheSameNumberWhereItIsWrittenInFigures() {
        Content other = text(
                "Astrid stuck on rocks",
                "The passenger ferry Astrid struck rocks near Holmsund late on Friday.",
                "The coast guard said 4 passengers had been taken to a hospital in the town.");

        Found only = found(ferry("Four passengers", "Six passengers"), other).get(0);

        assertThat(only.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(only.change().proposed(only.sentence()))
                .contains("The coast guard said six passengers had been taken to a hospital in the town.");
    }

    @Test
    void tellsATextThatHasItRightFromOneThatIsSilent() {
        Content right =
                text("Ferry aground", "Six passengers of the ferry were taken to hospital, the coast guard said.");
        Content silent = text("Ferry aground", "Passengers of the ferry were taken to hospital, the coast guard said.");
        Content after = ferry("Four passengers", "Six passengers");

        assertThat(found(after, right)).extracting(Found::verdict).containsExactly(Verdict.RIGHT);
        assertThat(found(after, silent)).isEmpty();
    }

    @Test
    void leavesAloneANumberThatCountsSomethingElse() {
        Content other = text("Ferry aground", "The tug Bjarne needed four hours to reach the place from Umeå harbour.");

        assertThat(found(ferry("Four passengers", "Six passengers"), other)).isEmpty();
    }

    @Test
    void correctsANameInsideOtherWords() {
        Content other = text(
                "Ferry aground", "Its owner, the Northern Line Company, has run the ferry since 1998 without a loss.");

        Found only = found(ferry("Northern Line Company", "Northern Lights Company"), other)
                .get(0);

        assertThat(only.change().proposed(only.sentence()))
                .contains("Its owner, the Northern Lights Company, has run the ferry since 1998 without a loss.");
    }

    @Test
    void findsAWrongNameInAnotherRowAndSaysWhy() {
        Content other = text(
                "Astrid stuck on rocks",
                "The passenger ferry Astrid struck rocks near Holmsund late on Friday.",
                "Shares of the Northern Line Company fell by nine per cent when the stock exchange opened.");

        List<Found> found = found(ferry("Northern Line Company", "Northern Lights Company"), other);

        assertThat(found).extracting(Found::by).containsExactly(FoundBy.WORDING);
        assertThat(found)
                .extracting(Found::sentence)
                .containsExactly(other.body().get(1).text());
        assertThat(found.get(0).use()).isEqualTo(new Wording.Use("Northern Line Company", "Northern Lights Company"));
    }

    @Test
    void leavesAloneASentenceThatHasTheWordsOfANameInAnotherOrder() {
        Change change = new Change(
                "The National Dam Inspection Board sends divers.", "The National Dam Safety Authority sends divers.");

        assertThat(change.of("The county's board of schools plans an inspection by divers."))
                .isEqualTo(Verdict.SILENT);
    }

    @Test
    void proposesNothingWhereTheWrongWordStandsTwice() {
        Change change = new Change("The bridge cost 12 million crowns.", "The bridge cost 15 million crowns.");
        String twice = "Of 12 bridges in the county this one, at 12 million, was the dearest.";

        assertThat(change.of(twice)).isEqualTo(Verdict.WRONG);
        assertThat(change.proposed(twice)).isEmpty();
    }

    @Test
    void findsAMissingNotOnlyWhereTheRestIsTheSame() {
        Change change = new Change(
                "The council approved the bridge on Monday.", "The council has not approved the bridge on Monday.");

        assertThat(change.of("The council approved the bridge on Monday, after a long debate."))
                .isEqualTo(Verdict.WRONG);
        assertThat(change.of("A new bridge was also on the agenda of Monday.")).isEqualTo(Verdict.SILENT);
    }

    @Test
    void looksInOtherStoriesForNearlyTheSameSentenceOnly() {
        Claims claims = claims(FERRY, ferry("since 1998", "since 1989"));
        Content same = text("Fares rise", "The ferry belongs to the Northern Line Company, which ran it since 1998.");
        Content other = text("Ship sold", "The ferry Olga was sold by its company in 1998.");

        assertThat(claims.elsewhere(same)).extracting(Found::verdict).containsExactly(Verdict.WRONG);
        assertThat(claims.elsewhere(other)).isEmpty();
    }

    @Test
    void correctsHeadlinesToo() {
        Content before = text("Four hurt as ferry runs aground", "The ferry ran aground on Friday.");
        Content after = text("Six hurt as ferry runs aground", "The ferry ran aground on Friday.");
        Content other = text("Ferry runs aground, four hurt", "It happened on Friday, the coast guard said.");

        Found only = claims(before, after).inSameStory(other).get(0);

        assertThat(Parts.replaced(other, only.sentence(), "Ferry runs aground, six hurt")
                        .headline())
                .isEqualTo("Ferry runs aground, six hurt");
    }

    @Test
    void keepsLinksOnWordsThatStay() {
        String sentence = "The ferry Astrid carried four people, its owner said.";
        Block block = new Block(
                Block.Kind.PARAGRAPH,
                "It is true. " + sentence,
                List.of(new Link(22, 28, "https://example.org/astrid"), new Link(50, 55, "https://example.org/owner")));
        Content content = new Content("Ferry", null, List.of(), null, null, null, List.of(block));

        Block now = Parts.replaced(content, sentence, sentence.replace("four", "sixteen"))
                .body()
                .get(0);

        assertThat(now.text()).isEqualTo("It is true. The ferry Astrid carried sixteen people, its owner said.");
        assertThat(now.links().stream()
                        .map(link -> now.text().substring(link.from(), link.to()))
                        .toList())
                .isEqualTo(block.links().stream()
                        .map(link -> block.text().substring(link.from(), link.to()))
                        .toList());
    }

    @Test
    void writesTheRightWordsSmallOrGreatAsTheWrongOnesStand() {
        Change atTheStart = new Change(
                "Two of them were taken to the hospital in Vessby with cuts.",
                "Three of them were taken to the hospital in Vessby with cuts.");
        Change within = new Change(
                "The coast guard said two passengers were hurt.", "The coast guard said three passengers were hurt.");

        assertThat(atTheStart.proposed("The ferry carried twelve, and two of them were taken to the hospital."))
                .contains("The ferry carried twelve, and three of them were taken to the hospital.");
        assertThat(within.proposed("Two passengers were hurt in the fog."))
                .contains("Three passengers were hurt in the fog.");
        assertThat(new Change("Two planes came.", "NATO planes came.").proposed("In the fog two planes came."))
                .contains("In the fog NATO planes came.");
    }
}
