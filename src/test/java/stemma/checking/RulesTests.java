package stemma.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.register.EntryKind;
import stemma.register.HouseName;
import stemma.register.HouseName.OtherName;
import stemma.register.HouseName.Status;
import stemma.revision.Block;
import stemma.revision.Content;

class RulesTests {

    @Test
    void seesTheHeadlineAgainAsTheDekAndInTheText() {
        Content content = new Content(
                "Ferry runs aground off Ostrand",
                "Ferry runs aground off Ostrand – media",
                List.of(),
                null,
                null,
                null,
                List.of(Block.heading("Ferry runs aground off Ostrand"), Block.paragraph("Nobody was hurt.")));

        assertThat(found(CheckRule.HEADLINE_TWICE, content)).map(Finding::field).containsExactly("dek", "body");
        assertThat(found(CheckRule.HEADLINE_TWICE, content))
                .allSatisfy(twice -> assertThat(best(twice).replacement()).isEmpty());
    }

    @Test
    void readsTheBeginningOfAVeryLongText() {
        String talk = "The ferry left the harbour at nine. ".repeat(Copy.MOST / 36);
        Content content = content("News", "Share this article", talk, "Leave a comment");
        assertThat(found(CheckRule.FURNITURE, content)).map(Finding::words).containsExactly("Share this article");
        assertThat(checked(content).inPart()).isTrue();
        assertThat(checked(content("News", "Share this article", talk)).inPart())
                .isFalse();
    }

    private static Checked checked(Content content) {
        return new Checked("/desk", "article:1", 1, "en", content, List.of(), List.of());
    }

    @Test
    void leavesALineAloneThatGoesOnFromTheHeadline() {
        assertThat(found(
                        CheckRule.HEADLINE_TWICE,
                        content(
                                "Ferry runs aground off Ostrand",
                                "Ferry runs aground off Ostrand in the night and loses two of its cars.")))
                .isEmpty();
    }

    @Test
    void seesWhatSitesPutAroundArticles() {
        assertThat(found(
                        CheckRule.FURNITURE,
                        content("News", "The ferry left.", "Share this article", "Leave a comment")))
                .map(Finding::words)
                .containsExactly("Share this article", "Leave a comment");
        assertThat(found(CheckRule.FURNITURE, content("News", "They share the ferry.", "“Subscribe,” the sign said.")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The **ferry** left.          | ferry
        The __ferry__ left.          | ferry
        Fish &amp; chips.            | &
        The <b>ferry left.           | ''
        ## The ferry                 | ''
        He paid 5 * 3 dollars.       |
        The file my_own_name is new. |
        A & B, x < y.                |
        Item #4 of 5.                |
        """)
    void seesMarksThatReadersWouldSee(String text, @Nullable String plain) {
        assertThat(found(CheckRule.MARKS, content("News", text)))
                .map(mark -> best(mark).replacement())
                .containsExactlyElementsOf(plain == null ? List.of() : List.of(plain));
    }

    @Test
    void makesTheFewerQuotationMarksLikeTheOthers() {
        List<Finding> mixed = found(
                CheckRule.QUOTES_MIXED,
                content("News", "“We’re off,” she said. “It’s late.”", "\"No,\" he said, \"it's not.\""));

        assertThat(mixed)
                .singleElement()
                .satisfies(one -> assertThat(best(one).replacement()).isEqualTo("“No,” he said, “it’s not.”"));
        assertThat(found(CheckRule.QUOTES_MIXED, content("News", "\"We're off,\" she said.")))
                .isEmpty();
    }

    @Test
    void seesOneNameInTwoSpellingsAndTakesTheOneUsedMore() {
        List<Finding> names = found(
                CheckRule.SPELLING_VARIES,
                content(
                        "News",
                        "Staff of the Ostrand Centre met. The Ostrand Centre is new. Visit the Ostrand Center today.",
                        "The U.S. envoy saw it. The new U.S. envoy left for the US."));

        assertThat(names).map(Finding::words).containsExactly("Center", "US");
        assertThat(names).map(name -> best(name).label()).containsExactly("Centre", "U.S.");
        assertThat(names.get(1).after()).isEqualTo(".");
        assertThat(best(names.get(1)).replacement()).isEqualTo("U.S");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Russian envoy left Russia. The Ukrainian envoy stayed in Ukraine.",
                "Later the mayor spoke. In Latter Street it rained.",
                "Mr Ames met Mrs Ames’s brother at Ames Hall, and the OSTRAND fair saw Ostrand men."
            })
    void takesDifferentNamesForDifferent(String text) {
        assertThat(found(CheckRule.SPELLING_VARIES, content("News", text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The council closed the bridge as part of its efforts to please the port.",
                "The firm sold the ships in a bid to save face.",
                "The pier was shut in retaliation for the strike."
            })
    void asksWhoSaysThatThisWasTheReason(String text) {
        assertThat(found(CheckRule.MOTIVE, content("News", text))).hasSize(1);
        assertThat(found(CheckRule.MOTIVE, content("News", text.replace(".", ", the mayor said."))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The council said the bridge would open in May, Mayor Roe said.         | 1
        Despite the rain, the port said that no ship was late, Ann Lee said.   | 1
        According to the port, no ship was late, said Ann Lee.                 | 1
        The bridge would open in May, Mayor Roe said.                          | 0
        “We said so in May,” Mayor Roe said.                                   | 0
        The council said in May that the bridge was safe.                      | 0
        Police said the man was held, according to the Ostrand Post.           | 0
        """)
    void seesASentenceThatNamesTwoSpeakers(String text, int times) {
        assertThat(found(CheckRule.TWO_ATTRIBUTIONS, content("News", text))).hasSize(times);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Ostrand to leave harbour league    | The mayor says Ostrand has left the harbour league.          | 1
        Ostrand to leave harbour league    | Ostrand will have left the harbour league by May.            | 0
        Ostrand to leave harbour league    | Ostrand has built a new school for the children of the town. | 0
        Ostrand leaves harbour league      | Ostrand has left the harbour league.                         | 0
        """)
    void seesAHeadlineOfWhatIsToComeOverATextOfWhatHasHappened(String headline, String text, int times) {
        assertThat(found(CheckRule.TENSE, content(headline, text))).hasSize(times);
    }

    @Test
    void pointsAtLoadedWordsButNotAtThoseOfASpeaker() {
        Matter matter = new Matter(
                Copy.of(
                        "",
                        content(
                                "News",
                                "The mayor touted the bridge. “They Touted it,” she said of the touted bridge.")),
                List.of(),
                List.of(),
                List.of(new LoadedWord(1, "touted", "write “said”", null)));

        assertThat(Rules.findings(CheckRule.LOADED_WORD, matter))
                .map(Finding::from)
                .hasSize(2);
    }

    @Test
    void offersTheHousesNameForAWrongOneAndOnlyPointsAtAnUnsureOne() {
        HouseName team = new HouseName(
                1,
                EntryKind.BODY,
                "Harbour Watch Team",
                0,
                List.of(
                        new OtherName("HWT", Status.SAME),
                        new OtherName("Port Guard Group", Status.WRONG),
                        new OtherName("Quay Squad", Status.UNSURE)));
        Matter matter = new Matter(
                Copy.of(
                        "",
                        content("News", "The Port Guard Group, or HWT, met the Quay Squad and the port guard group.")),
                List.of(),
                List.of(team),
                List.of());

        assertThat(Rules.findings(CheckRule.WRONG_NAME, matter))
                .singleElement()
                .satisfies(wrong -> assertThat(best(wrong).replacement()).isEqualTo("Harbour Watch Team"));
        assertThat(Rules.findings(CheckRule.UNSURE_NAME, matter))
                .singleElement()
                .satisfies(unsure -> assertThat(unsure.fixes()).isEmpty());
    }

    private static Matter about(HouseName name, String text) {
        return new Matter(Copy.of("", content("News", text)), List.of(), List.of(name), List.of());
    }

    private static final HouseName PERSON = new HouseName(
            1,
            EntryKind.NEWSMAKER,
            "Mirko Gaddari",
            0,
            List.of(new OtherName("Mirko Qadari", Status.SAME), new OtherName("Mirko Ghadafo", Status.WRONG)));

    @Test
    void letsAPersonGoByTheFamilyNameAloneAfterTheFirstMention() {
        assertThat(Rules.findings(about(PERSON, "Mirko Gaddari spoke at noon. Later Gaddari left for the port.")))
                .isEmpty();
        assertThat(Rules.findings(about(PERSON, "The court heard that Qadari had left. It let Qadari go.")))
                .isEmpty();
    }

    @Test
    void findsTwoSpellingsOfAPersonsFamilyName() {
        Matter matter = about(PERSON, "Mirko Gaddari spoke at noon. Later President Qadari left for the port.");

        assertThat(Rules.findings(CheckRule.SPELLING_VARIES, matter))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.words()).isEqualTo("Qadari");
                    assertThat(best(found).replacement()).isEqualTo("Gaddari");
                });
    }

    @Test
    void offersThePersonsNameForAWrongOneInFullAndForTheFamilyNameAlone() {
        Matter matter = about(PERSON, "Mirko Ghadafo spoke at noon. Later Ghadafo left for the port.");

        assertThat(Rules.findings(CheckRule.WRONG_NAME, matter))
                .map(found -> best(found).replacement())
                .containsExactly("Mirko Gaddari", "Gaddari");
    }

    @Test
    void leavesAnotherPersonOfTheSameFamilyNameAlone() {
        assertThat(Rules.findings(about(PERSON, "The court heard Elena Ghadafo on Friday. The judge let her go.")))
                .isEmpty();
    }

    @Test
    void takesTheHousesNameWhereATextHasTwoForOneThing() {
        HouseName town = new HouseName(1, EntryKind.PLACE, "Kyiv", 0, List.of(new OtherName("Kiev", Status.SAME)));
        Matter matter = new Matter(
                Copy.of("", content("News", "The train left Kyiv at noon. It was back in Kiev at night.")),
                List.of(),
                List.of(town),
                List.of());

        assertThat(Rules.findings(CheckRule.SPELLING_VARIES, matter))
                .singleElement()
                .satisfies(kiev -> assertThat(best(kiev).replacement()).isEqualTo("Kyiv"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The fire killed 41 people in the old Ostrand mill on Monday.    | The fire in the old Ostrand mill killed 44 people, police said.        | 1
        The trial of the four Ostrand pilots began in 2022 in Norrand.  | The trial of the four Ostrand pilots began in 2023 in Norrand.         | 1
        The fire killed about 40 people in the old Ostrand mill.        | The fire in the old Ostrand mill killed 41 people, police said.        | 0
        The fire killed 41 people in the old Ostrand mill on Monday.    | The fire in the old Ostrand mill killed 41 people; 3 people fled.      | 0
        The fire killed 41 people in the old Ostrand mill on Monday.    | A storm killed 12 people in Norrand last year.                         | 0
        The Ostrand mill fire began at 7:48 left of the old mill door.  | The Ostrand mill fire began at 4:30 left of the old mill door.         | 0
        """)
    void seesFiguresThatAnotherReportGivesOtherwise(String text, String other, int times) {
        Matter matter = new Matter(
                Copy.of("", content("News", text)),
                List.of(Copy.of("other", content("Other", other))),
                List.of(),
                List.of());

        assertThat(Rules.findings(CheckRule.FIGURE_DIFFERS, matter)).hasSize(times);
    }

    @Test
    void seesInTheSeedsWhatAReaderSees() {
        assertThat(Rules.findings(Seeds.matter(0))).isEmpty();
        assertThat(Rules.findings(Seeds.matter(1)))
                .map(Finding::rule)
                .containsExactly(CheckRule.SPELLING_VARIES, CheckRule.QUOTES_MIXED);
        assertThat(Rules.findings(Seeds.matter(2))).map(Finding::rule).containsExactly(CheckRule.TWO_ATTRIBUTIONS);
        assertThat(Rules.findings(Seeds.matter(3))).isEmpty();
        assertThat(Rules.findings(CheckRule.TENSE, Seeds.matter(4))).hasSize(1);
        assertThat(Rules.findings(CheckRule.MOTIVE, Seeds.matter(4))).hasSize(1);
    }

    private static List<Finding> found(CheckRule rule, Content content) {
        return Rules.findings(rule, new Matter(Copy.of("", content), List.of(), List.of(), List.of()))
                .toList();
    }

    private static Fix best(Finding finding) {
        return Objects.requireNonNull(finding.best());
    }

    private static Content content(String headline, String... paragraphs) {
        List<Block> body = Arrays.stream(paragraphs).map(Block::paragraph).toList();
        return new Content(headline, null, List.of(), null, null, null, body);
    }
}
