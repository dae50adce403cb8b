package stemma.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import stemma.register.EntryKind;
import stemma.register.HouseName;
import stemma.register.HouseName.OtherName;
import stemma.register.HouseName.Status;
import stemma.revision.Block;
import stemma.revision.Content;

/** Which words are looked for wherever they stand, and which are not. */
class WordingsTests {

    private static Content text(String... paragraphs) {
        List<Block> body = List.of(paragraphs).stream().map(Block::paragraph).toList();
        return new Content("Dam at Orrefoss to be inspected", null, List.of(), null, null, null, body);
    }

    /** What is found in a text after words were changed in another, each with what would stand there. */
    private static List<String> found(Content before, Content after, Content other, HouseName... house) {
        List<Change> changes = Change.between(before, after);
        List<Wording> wordings = Wordings.of(changes, before, after, List.of(house));
        NameWords names = NameWords.of(other);
        return Parts.sentences(other).stream()
                .flatMap(sentence -> wordings.stream()
                        .flatMap(wording -> wording.in(sentence, names).stream())
                        .limit(1)
                        .map(use -> use.putRight(sentence)))
                .toList();
    }

    private static final String INSPECTION =
            "The National Dam Inspection Board will send divers to Orrefoss, the county said on Tuesday.";

    private static final Content BEFORE = text(INSPECTION, "The dam was built in 1931 by Erik Sande.");

    private static Content after(String from, String to) {
        return text(
                BEFORE.body().get(0).text().replace(from, to),
                BEFORE.body().get(1).text().replace(from, to));
    }

    private static final Content OTHER = text(
            "Villagers below the wall have slept badly since the crack was seen.",
            "“We were never asked,” Mayor Lise Bratt said of the National Dam Inspection Board’s last visit, six years ago.",
            "An inspection by the county board of schools is planned, too.");

    @Test
    void findsAWrongNameInASentenceThatTellsSomethingElse() {
        assertThat(found(BEFORE, after("Inspection Board", "Safety Authority"), OTHER))
                .containsExactly(
                        "“We were never asked,” Mayor Lise Bratt said of the National Dam Safety Authority’s last visit, six years ago.");
    }

    @Test
    void knowsAWrongNameByTheWordsOfItThatWereChanged() {
        Content other =
                text("Critics say the Inspection Board has no divers of its own.", "The Traffic Inspection Board has.");

        assertThat(found(BEFORE, after("Inspection Board", "Safety Authority"), other))
                .containsExactly("Critics say the Safety Authority has no divers of its own.");
    }

    @Test
    void putsAWholeNameRightWhereTwoPlacesOfItChanged() {
        Content after = after("National Dam Inspection Board", "Northern Dam Inspection Office");
        Content other = text("Last spring the National Dam Inspection Board lost a third of its staff.");

        assertThat(found(BEFORE, after, other))
                .containsExactly("Last spring the Northern Dam Inspection Office lost a third of its staff.");
    }

    @Test
    void findsAMisspeltPersonWhateverTheSentenceTells() {
        Content other = text("In his letters Erik Sande called the river a lion.", "Marit Sande keeps them.");

        assertThat(found(BEFORE, after("Erik Sande", "Erich Sande"), other))
                .containsExactly("In his letters Erich Sande called the river a lion.");
    }

    @Test
    void asksAboutAnotherPersonOnlyWhereTheSentenceIsAboutTheSame() {
        Content after = after("Erik Sande", "Jonas Vik");
        Content other = text(
                "Erik Sande was mayor for twenty years.", "No plans by Erik Sande, who built it in 1931, are left.");

        assertThat(found(BEFORE, after, other))
                .containsExactly("No plans by Jonas Vik, who built it in 1931, are left.");
    }

    @Test
    void leavesAloneANameThatTheCorrectedTextStillUses() {
        Content before = text(
                "Divers from Bergby will look at the dam.", "A helicopter from Bergby filmed the crack on Monday.");
        Content after = text(
                "Divers from Trondvik will look at the dam.", "A helicopter from Bergby filmed the crack on Monday.");
        Content other = text("Engineers flew in from Bergby with the divers.");

        assertThat(found(before, after, other)).isEmpty();
    }

    @Test
    void neverTakesACommonWordOrANumberForAClaim() {
        Content before =
                text("The board said that four of the gates were shut and the water would fall by a metre a day.");
        Content after =
                text("A board said that six of those gates are open and some water will rise by two metres a week.");
        Content other = text(
                "The mayor said that the board had been told, and four of the shops were shut by noon.",
                "Children would come home by bus for a day.");

        assertThat(found(before, after, other)).isEmpty();
    }

    @Test
    void takesNoSentenceForANameBecauseItBeginsWithACapital() {
        Content before = text("Thousands fled the valley, police in Orrefoss said.");
        Content after = text("Hundreds fled the valley, police in Orrefoss said.");
        Content other = text("Thousands of salmon died when the gates were shut.");

        assertThat(found(before, after, other)).isEmpty();
    }

    @Test
    void takesNoHeadlineForANameBecauseItsWordsHaveCapitals() {
        Content before = new Content(
                "Old Dam Wall Cracks Near Orrefoss",
                null,
                List.of(),
                null,
                null,
                null,
                List.of(Block.paragraph("It did.")));
        Content after = before.withHeadline("Old Mine Shaft Cracks Near Orrefoss");
        Content other = text("The Dam Wall Café has closed.");

        assertThat(found(before, after, other)).isEmpty();
    }

    @Test
    void findsAPhraseOnlyWhereTheRestIsToldToo() {
        Content before =
                text("The reservoir was emptied by a broken pressure valve in the spillway, engineers believe.");
        Content after = text("The reservoir was emptied by a leaking joint in the spillway, engineers believe.");
        Content near = text(
                "It rained for nine days. Asked about the spillway, engineers spoke of a broken pressure valve and little else.");
        Content far = text("The boiler of the school has a broken pressure valve.");

        assertThat(found(before, after, near)).hasSize(1).first().asString().contains("spoke of a leaking joint and");
        assertThat(found(before, after, far)).isEmpty();
    }

    @Test
    void findsTheHousesOtherNamesOfWhatWasNamed() {
        HouseName board = new HouseName(
                1,
                EntryKind.BODY,
                "National Dam Inspection Board",
                0,
                List.of(new OtherName("NDIB", Status.SAME), new OtherName("Dam Inspectors", Status.WRONG)));
        Content other = text("The NDIB had no comment.", "Ndib is a word of the valley.", "Dam Inspectors is a song.");

        assertThat(found(BEFORE, after("Inspection Board", "Safety Authority"), other, board))
                .containsExactly("The National Dam Safety Authority had no comment.");
    }

    @Test
    void findsAllWrongNamesOfWhatTheHouseCallsOtherwise() {
        HouseName authority = new HouseName(
                1,
                EntryKind.BODY,
                "National Dam Safety Authority",
                0,
                List.of(
                        new OtherName("National Dam Inspection Board", Status.WRONG),
                        new OtherName("State Dam Watch", Status.WRONG)));
        Content other = text("A year ago the State Dam Watch praised the wall.");

        assertThat(found(BEFORE, after("Inspection Board", "Safety Authority"), other, authority))
                .containsExactly("A year ago the National Dam Safety Authority praised the wall.");
    }
}
