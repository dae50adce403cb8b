package stemma.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.OnFreshDatabase;
import stemma.article.Archive;
import stemma.article.IncomingReport;
import stemma.register.EntryKind;
import stemma.register.HouseName;
import stemma.register.HouseNameBook;
import stemma.revision.Block;
import stemma.revision.Content;

/** The five seeds, and reports that have nothing to do with them but some of their words. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=search")
@OnFreshDatabase
class SearchTests {

    private static final List<String> UNRELATED = List.of(
            "Come with us, the ferry captain told passengers of the Northern Line, and nobody asked who he was.",
            "The justice of the peace in Harlow opened a new department for small claims.",
            "The International Center for Photography shows pictures of lighthouses until May.",
            "An international prosecution of poachers is a centre of attention in Windhoek.",
            "The war crimes tribunal for Sierra Leone closed its archive in The Hague to visitors.",
            "A team of accountants looked at who is to blame for the crash of a bank in Porto.",
            "Zelenograd, a town near Moscow, got a new tram line.",
            "States united against malaria met in Accra and agreed on nets.",
            "The department store on King Street is to close; justice was not done, its clerks said.",
            "A war canoe, a cart and a crime novel were sold at an auction in Auckland.",
            "It was up to us, said the coach of the rowing club after the regatta.",
            "The centre of the town was flooded, and aggression rose among its gulls.",
            "A catalogue of warm crimes against fashion amused the crowd in Milan.",
            "Schools in Lisbon teach chess; the president of the club called it a crime to stop.",
            "The accountability of the water board was the theme of a debate in Leeds.",
            "Team spirit won the day for the bakers of Ghent, who sent us their bread.",
            "Prosecutors in Naples let a goat go free.",
            "The group left the mountain hut before the storm; investigators praised it.",
            "A dojo in Osaka teaches children to fall.",
            "The International Whaling Commission met; a crime of passion was not on its list.");

    @Autowired
    private Search search;

    @Autowired
    private Archive archive;

    @Autowired
    private HouseNameBook names;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void fileUnrelated() {
        for (int n = 0; n < UNRELATED.size(); n++) {
            file("unrelated-" + n, "Report " + n + " of the day", UNRELATED.get(n), "en", "Daily Lantern " + n);
        }
    }

    private void file(String key, String headline, String text, String language, String outlet) {
        Content content = new Content(
                headline,
                null,
                List.of("Ada Field"),
                outlet,
                null,
                LocalDate.of(2024, 5, 6),
                Stream.of(text.split("\n\n")).map(Block::paragraph).toList());
        archive.file(
                new IncomingReport(
                        key,
                        key + ".txt",
                        text.getBytes(StandardCharsets.UTF_8),
                        "UTF-8",
                        content,
                        List.of(),
                        List.of(),
                        Set.of()),
                "test");
        jdbc.sql("update article set language = ? where source_key = ?")
                .params(language, key)
                .update();
    }

    private List<String> found(String query) {
        return search.articles(Asked.parse(query), 0, 100).slugs();
    }

    /** The numbers of the seeds that were found, and how many others. */
    private String numbers(String query) {
        Set<String> seeds = new TreeSet<>();
        List<String> others = new ArrayList<>();
        for (String slug : found(query)) {
            String file = jdbc.sql("select file_name from report join article on report_id = report.id where slug = ?")
                    .param(slug)
                    .query(String.class)
                    .single();
            if (file.matches("00[0-4]_.*")) {
                seeds.add(file.substring(2, 3));
            } else {
                others.add(slug);
            }
        }
        return String.join("", seeds) + (others.isEmpty() ? "" : " and " + others);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "US, 01234",
                "U.S., 01234",
                "United States, 01234",
                "\"United States\", 01234",
                "USA, 01234",
                "ICPA, 01234",
                "icpa, 01234",
                "International Center for the Prosecution of the Crime of Aggression, 01234",
                "International Centre for the Prosecution of the Crime of Aggression, 01234",
                "\"International Centre for the Prosecution of the Crime of Aggression\", 01234",
                "\"International Center for the Prosecution of the Crime of Aggression\", 01234",
                "International Center for the Prosecution of the Crime of Aggression against Ukraine, 01234",
                "WarCAT, 1234",
                "War Crimes Accountability Team, 1234",
                "\"War Crimes Accountability Team\", 1234",
                "DOJ, 01234",
                "Justice Department, 01234",
                "Department of Justice, 01234",
                "Zelensky, 1",
                "Zelenskyy, 1",
                "Zelenskiy, 1",
                "Justice Department US ICPA, 01234",
                "ICPA -Zelensky, 0234",
                "WarCAT -\"no hiding place\", 34",
            })
    void findsEveryArticleThatMeansItAndNothingElse(String query, String expected) {
        assertThat(numbers(query)).as(query).isEqualTo(expected);
    }

    /** An editor's word on a wrong translation leads there as well. */
    @Test
    void findsWhatAWrongNameMeans() {
        assertThat(numbers("WarCAT")).isEqualTo("1234");
        long id = names.enter(EntryKind.BODY, "War Crimes Accountability Team", "eve");
        names.say(id, "WarCAT", HouseName.Status.SAME, "eve");
        names.say(id, "War Crimes Investigation Group", HouseName.Status.WRONG, "eve");

        assertThat(numbers("WarCAT")).isEqualTo("01234");
        assertThat(numbers("War Crimes Investigation Group")).isEqualTo("01234");
        names.say(id, "War Crimes Investigation Group", HouseName.Status.UNSURE, "eve");
        assertThat(numbers("WarCAT")).isEqualTo("1234");
        names.forget(id, "WarCAT", "eve");
        names.rename(id, "Accountability Squad of Nowhere", "eve");
    }

    @Test
    void tellsAbbreviationsFromWords() {
        file("who-1", "Mast in Malmo", "The WHO praised the mast makers of Malmo.", "en", "Mast Monthly");
        file("who-2", "Mast in Lund", "Nobody knows who praised the mast makers of Lund.", "en", "Mast Monthly");

        assertThat(found("WHO mast")).containsExactly("mast-in-malmo");
        assertThat(found("mast")).containsExactlyInAnyOrder("mast-in-malmo", "mast-in-lund");
    }

    @Test
    void takesCapitalsForWordsWhereNoTextHasThemSo() {
        file(
                "caps-1",
                "Gondola of Ferrel",
                "The gondola of Ferrel sank; the ÖVPQ of Ferrel wept.",
                "en",
                "Gondola Post");

        assertThat(found("GONDOLA FERREL")).containsExactly("gondola-of-ferrel");
        assertThat(found("ÖVPQ")).containsExactly("gondola-of-ferrel");
    }

    @Test
    void narrowsByOutletDateLanguageAndKind() {
        file("narrow-1", "Kestrels of Rook Hill", "Kestrels nest on Rook Hill.", "en", "Falcon Gazette");
        file("narrow-2", "Kestrels of Owl Hill", "Kestrels nest on Owl Hill, far away.", "uk", "Owl Post");

        assertThat(found("kestrels outlet:\"falcon gazette\"")).containsExactly("kestrels-of-rook-hill");
        assertThat(found("kestrels outlet:Nobody")).isEmpty();
        assertThat(found("kestrels lang:uk")).containsExactly("kestrels-of-owl-hill");
        assertThat(found("kestrels before:2024-05-06")).isEmpty();
        assertThat(found("kestrels before:2024-05-07")).hasSize(2);
        assertThat(found("kestrels after:2024-05-06")).hasSize(2);
        assertThat(found("kestrels after:2024-05-07")).isEmpty();
        assertThat(found("kestrels author:\"Ada Field\"")).hasSize(2);
        assertThat(search.stories(Asked.parse("kestrels outlet:\"Owl Post\""), 0, 10)
                        .slugs())
                .hasSize(1);
        assertThat(search.find(Asked.parse("kestrels kind:story"), 0).hits())
                .isNotEmpty()
                .allMatch(hit -> hit.kind().equals("story"));
        assertThat(search.find(Asked.parse("kestrels kind:article"), 0).hits())
                .isNotEmpty()
                .allMatch(hit -> hit.kind().equals("article"));
    }

    @Test
    void callsATextWithoutAHeadlineByItsFirstSentence() {
        assertThat(search.find(Asked.parse("ICPA outlet:\"Network Today\" kind:article"), 0)
                        .hits())
                .singleElement()
                .satisfies(hit -> assertThat(hit.title()).startsWith("The US will be withdrawing"));
    }

    @Test
    void findsNothingForWhatCannotBeRead() {
        for (String query : List.of(
                "",
                "the of and",
                "before:yesterday ICPA",
                "kind:picture ICPA",
                "\"",
                "-",
                "-\"",
                "() | & ! <->",
                "\\'",
                "outlet:",
                "::")) {
            assertThat(found(query)).as(query).isEmpty();
        }
    }

    @Test
    void findsNoWordOfHiddenTexts() {
        file("secret-1", "Quarry of Vell", "The Vell Upland Quarry Trust (VUQT) met at dawn.", "en", "Stone Age");
        assertThat(found("VUQT")).hasSize(1);
        jdbc.sql("update article set state = 'DRAFT' where source_key = 'secret-1'")
                .update();
        file("secret-2", "Upland trust", "A quarry trust of the Vell Upland was founded.", "en", "Stone Age");

        assertThat(found("VUQT")).isEmpty();
        assertThat(found("\"Vell Upland Quarry Trust\"")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"vellmark, Vellmark", "\"vellmark’s ledger\", Vellmark", "ledger, ledger", "new, new"})
    void marksWordsBesideCurlyQuotes(String query, String marked) {
        file(
                "curly",
                "Archive moved",
                "The archivist said that “Vellmark’s ledger” was moved to the ‘new’ archive.",
                "en",
                "Curly Post");
        List<Part> snippet = search.find(Asked.parse(query + " kind:article outlet:\"Curly Post\""), 0)
                .hits()
                .get(0)
                .snippet();
        assertThat(snippet).contains(new Part(marked, true));
        assertThat(String.join("", snippet.stream().map(Part::text).toList())).contains("“Vellmark’s ledger”", "‘new’");
    }

    /** “Happy” is looked for as “happi”, which no paragraph has. */
    @ParameterizedTest
    @CsvSource({"puffin, puffin", "happy, happy", "happy puffin, puffin", "SKRT, SKRT", "history, history"})
    void marksWordsInWhicheverParagraphTheyStand(String query, String marked) {
        String text = "Its history is short.\n\n" + "Nobody looked for a bird, because it rained.\n\n".repeat(9)
                + "The keeper was happy.\n\nAn historic sign fell.\n\nA puffin of the SKRT came on Sunday.\n\nThen all went home.";
        file("paragraphs", "Birds of Skerry", text, "en", "Skerry Post");

        assertThat(search.find(Asked.parse(query + " kind:article outlet:\"Skerry Post\""), 0)
                        .hits()
                        .get(0)
                        .snippet())
                .contains(new Part(marked, true));
    }

    @Test
    void marksNoLoneWordOfAPhrase() {
        file(
                "phrases",
                "Harbour inquiry",
                "A harbour police inquiry began on Monday. The police asked nobody, and the harbour stayed open.",
                "en",
                "Phrase Post");

        List<Part> snippet = search.find(
                        Asked.parse("\"harbour police\" Monday kind:article outlet:\"Phrase Post\""), 0)
                .hits()
                .get(0)
                .snippet();

        assertThat(snippet.stream().filter(Part::marked).map(Part::text))
                .containsExactly("harbour", "police", "Monday");
    }

    @Test
    void takesMostOfANameForItButNotHalf() {
        file("names-1", "Dredgers meet", "The Canal Dredging Repair Union (CDRU) met.", "en", "Canal Post");
        file("names-2", "Dredgers strike", "All of the CDRU went on strike.", "en", "Canal Post");

        assertThat(found("\"Canal Dredging Repair\"")).containsExactlyInAnyOrder("dredgers-meet", "dredgers-strike");
        assertThat(found("\"Canal Dredging\"")).containsExactly("dredgers-meet");
    }
}
