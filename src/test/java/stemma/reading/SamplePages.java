package stemma.reading;

import static java.util.Objects.requireNonNull;
import static stemma.revision.Block.heading;
import static stemma.revision.Block.item;
import static stemma.revision.Block.paragraph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stemma.revision.Block;

/** Pages filled with real reports, and pages filled with what a hostile or broken source could hold. */
final class SamplePages {

    static final String HOSTILE = "<script>alert(1)</script> & \"quotes\" '{{x}}' [[${7*7}]]";
    static final String LONG_WORD =
            "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft".repeat(3);
    static final String ARABIC = "أعلنت الولايات المتحدة انسحابها من المجموعة الدولية";
    static final Instant UPDATED = Instant.parse("2026-11-22T03:11:42.123456789Z");

    private static final String LETTER = "The US will be withdrawing from an international group investigating Russia’s"
            + " alleged war crimes in Ukraine — including those perpetrated by President Vladimir Putin, according to"
            + " a letter sent to European allies on Monday.";
    private static final String QUIET = "The US Justice Department has quietly informed European officials that it is"
            + " withdrawing from the International Centre for the Prosecution of the Crime of Aggression against"
            + " Ukraine, according to sources familiar with the matter who spoke to the New York Times.";
    private static final String LEAVING = "The U.S. is leaving the group investigating Russia’s crimes in Ukraine";
    private static final String PULLS_OUT =
            "US pulls out of multinational group investigating Russian actions in Ukraine";

    private SamplePages() {}

    /** Every page of this package by a name, each with the template and the model it needs. */
    static Map<String, Page> all() {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("front", page("front", "front", front()));
        pages.put(
                "front-one",
                page("front", "front", new FrontPage(front().stories().subList(0, 1), null)));
        pages.put("front-empty", page("front", "front", new FrontPage(List.of(), null)));
        pages.put("front-hostile", page("front", "front", hostileFront()));
        pages.put("story", page("story", "story", story()));
        pages.put("story-edited", page("story", "story", editedStory()));
        pages.put("story-hostile", page("story", "story", hostileStory()));
        pages.put("article", page("article", "article", article()));
        pages.put("article-untitled", page("article", "article", untitledArticle()));
        pages.put("article-hostile", page("article", "article", hostileArticle()));
        pages.put("search", page("search", "search", search()));
        pages.put("search-blank", page("search", "search", new SearchPage(" ", List.of(), null, null)));
        pages.put("search-nothing", page("search", "search", new SearchPage(HOSTILE, List.of(), null, null)));
        pages.put(
                "search-problem",
                page("search", "search", new SearchPage("\"x", List.of(), null, "Close the quotation marks.")));
        return Collections.unmodifiableMap(pages);
    }

    static Page named(String name) {
        return requireNonNull(all().get(name), name);
    }

    /** A template and its model. */
    record Page(String template, Map<String, ?> model) {}

    static Page page(String template, String name, Object page) {
        return new Page("reading/" + template, Map.of(name, page));
    }

    static FrontPage front() {
        return new FrontPage(
                List.of(
                        new StoryLine(
                                "us-pulls-out",
                                PULLS_OUT,
                                false,
                                null,
                                QUIET,
                                UPDATED,
                                5,
                                List.of("Ukraine Front Lines", "Network Today")),
                        new StoryLine(
                                "the-us-will-be",
                                LETTER,
                                true,
                                null,
                                LETTER,
                                UPDATED.minusSeconds(7200),
                                1,
                                List.of("Network Today")),
                        new StoryLine(
                                "us-ends",
                                "US Ends Participation In War Crimes Investigation, Prioritizing Diplomacy",
                                false,
                                "The move underscores a strategic shift away from legal confrontations and toward diplomatic engagement.",
                                "The Trump administration is pulling the U.S. out of an international effort.",
                                UPDATED.minusSeconds(90000),
                                2,
                                List.of()),
                        new StoryLine(
                                "leaving",
                                LEAVING,
                                false,
                                null,
                                "According to NYT sources familiar with the situation, the U.S. Department of Justice has already informed European officials about the decision to withdraw from the group.",
                                UPDATED.minusSeconds(180000),
                                12,
                                List.of("Ukraine Front Lines"))),
                "2026-11-20T01:11:42Z_4");
    }

    static FrontPage hostileFront() {
        return new FrontPage(
                List.of(
                        new StoryLine("x", HOSTILE, false, HOSTILE, HOSTILE, UPDATED, 1, List.of(HOSTILE)),
                        new StoryLine("y", LONG_WORD, true, null, LONG_WORD, UPDATED, 40, List.of(LONG_WORD)),
                        new StoryLine("z", ARABIC, false, ARABIC, ARABIC, UPDATED, 2, List.of(ARABIC))),
                "a&b=<c>");
    }

    static StoryPage story() {
        return new StoryPage(
                "us-pulls-out",
                PULLS_OUT,
                false,
                null,
                quietBody(),
                UPDATED,
                "pulls-out",
                PULLS_OUT,
                members(),
                List.of("Ukraine Front Lines", "Network Today"),
                "The US will be withdrawing from an international group");
    }

    static StoryPage editedStory() {
        return new StoryPage(
                "leaving",
                LEAVING,
                false,
                "The U.S. is leaving the multinational group investigating Russia’s crimes during its invasion of Ukraine, including the actions of Kremlin leader Vladimir Putin.",
                leavingBody(),
                UPDATED,
                null,
                null,
                members().subList(0, 1),
                List.of(),
                null);
    }

    static StoryPage hostileStory() {
        var members = new ArrayList<Member>();
        for (int place = 0; place < 30; place++) {
            members.add(new Member(
                    Sigla.at(place),
                    "r" + place,
                    place % 2 == 0 ? HOSTILE : LONG_WORD,
                    place % 3 == 0 ? null : ARABIC,
                    List.of(HOSTILE),
                    null,
                    List.of(LONG_WORD, "Source " + place),
                    true,
                    place == 0,
                    List.of(HOSTILE, LONG_WORD, ARABIC)));
        }
        return new StoryPage(
                "hostile",
                HOSTILE,
                true,
                HOSTILE,
                List.of(
                        paragraph(HOSTILE),
                        heading(HOSTILE),
                        item(HOSTILE),
                        item(ARABIC),
                        heading(LONG_WORD),
                        paragraph(LONG_WORD)),
                UPDATED,
                "r0",
                HOSTILE,
                members,
                List.of(HOSTILE),
                HOSTILE);
    }

    static ArticlePage article() {
        return new ArticlePage(
                "leaving",
                LEAVING,
                false,
                "The U.S. is leaving the multinational group investigating Russia’s crimes during its invasion of Ukraine, including the actions of Kremlin leader Vladimir Putin.",
                List.of("Ulyana Krychkovska", "Iryna Balachuk"),
                "Ukraine Front Lines",
                "KYIV",
                LocalDate.of(2025, 3, 17),
                List.of("European Pravda", "The New York Times"),
                true,
                leavingBody(),
                new Provenance(
                        "000_0e7e32d989fd334e.txt",
                        UPDATED,
                        "86d89ee9b5659b78e9660d4073273732bf27e6503aaf76c7e4efa38aa4728a3f",
                        2807,
                        58,
                        9),
                "us-pulls-out",
                PULLS_OUT,
                5,
                2,
                UPDATED);
    }

    static ArticlePage untitledArticle() {
        return new ArticlePage(
                "the-us-will-be",
                LETTER,
                true,
                null,
                List.of(),
                "Network Today",
                null,
                null,
                List.of("The New York Times"),
                false,
                List.of(
                        paragraph(LETTER),
                        paragraph(
                                "The Department of Justice has said the US will no longer be part of the International Center for the Prosecution of the Crime of Aggression against Ukraine (ICPA), which the Biden administration joined in 2023 as part of America’s commitment to hold Putin personally responsible for the 2022 invasion."),
                        paragraph(
                                "“The US authorities have informed me that they will conclude their involvement in the ICPA,” Michael Schmid, president of the group’s parent organization Eurojust, said in a letter obtained by The New York Times.")),
                new Provenance(
                        "002_4c6659428050c40e.txt",
                        UPDATED,
                        "5fedbe538c9d0e83bf399f18343293621e6d9fe3ab2a7a592f5d07ad6b05130c",
                        2362,
                        26,
                        12),
                "the-us-will-be",
                LETTER,
                1,
                1,
                null);
    }

    static ArticlePage hostileArticle() {
        return new ArticlePage(
                "hostile",
                HOSTILE,
                false,
                LONG_WORD,
                List.of(HOSTILE),
                HOSTILE,
                ARABIC,
                null,
                List.of(HOSTILE),
                true,
                List.of(item(HOSTILE), paragraph(ARABIC), paragraph(LONG_WORD)),
                new Provenance(HOSTILE, UPDATED, "0".repeat(64), 1, 1, 1),
                "hostile",
                HOSTILE,
                3,
                1,
                null);
    }

    static SearchPage search() {
        return new SearchPage(
                "war crimes",
                List.of(
                        new Hit(
                                "story",
                                "/stories/us-pulls-out",
                                PULLS_OUT,
                                List.of(
                                        new Part(
                                                "WarCAT focused on supporting Ukraine’s prosecutors with logistical aid, training, and assistance in handling ",
                                                false),
                                        new Part("war crimes", true),
                                        new Part(" cases.", false)),
                                null,
                                5),
                        new Hit(
                                "article",
                                "/articles/leaving",
                                LEAVING,
                                List.of(
                                        new Part("charges against four Russian soldiers for ", false),
                                        new Part("war crimes", true),
                                        new Part(" against an American citizen", false)),
                                "Ukraine Front Lines",
                                0),
                        new Hit("article", "/articles/ends", HOSTILE, List.of(new Part(HOSTILE, true)), null, 0)),
                "20",
                null);
    }

    private static List<Member> members() {
        return List.of(
                new Member(
                        "A",
                        "pulls-out",
                        PULLS_OUT,
                        null,
                        List.of("Tamilla Hasanova"),
                        null,
                        List.of("The New York Times"),
                        false,
                        true,
                        List.of(
                                "Trump has suggested Ukraine provoked Russia’s invasion and criticized Zelenskyy’s leadership, calling him a “dictator without elections” and claiming he had “done a terrible job.”",
                                "This decision, which follows the Biden administration’s commitment in 2023 to hold Putin accountable, marks a significant shift under the Trump administration.",
                                "The group was formed to hold the leadership of Russia, Belarus, North Korea, and Iran accountable for aggression.")),
                new Member(
                        "B",
                        "leaving",
                        LEAVING,
                        "Ukraine Front Lines",
                        List.of("Ulyana Krychkovska", "Iryna Balachuk"),
                        LocalDate.of(2025, 3, 17),
                        List.of("European Pravda", "The New York Times"),
                        false,
                        false,
                        List.of(
                                "In November 2023, the Biden administration allocated $1 million to support the work of the International Centre for the Prosecution of the Crime of Aggression against Ukraine.")),
                new Member(
                        "C",
                        "the-us-will-be",
                        LETTER,
                        "Network Today",
                        List.of(),
                        null,
                        List.of("The New York Times"),
                        false,
                        false,
                        List.of(
                                "The group consists of prosecutors from Ukraine, Estonia, Latvia, Lithuania, Poland and Romania.")),
                new Member(
                        "D",
                        "ends",
                        "US Ends Participation In War Crimes Investigation, Prioritizing Diplomacy",
                        null,
                        List.of(),
                        null,
                        List.of(),
                        false,
                        false,
                        List.of()),
                new Member(
                        "E",
                        "putin-crimes",
                        "US to Pull Out of Group Investigating Putin Crimes Against Ukraine",
                        null,
                        List.of(),
                        null,
                        List.of("the new york times"),
                        true,
                        false,
                        List.of(
                                "Ukraine is currently investigating over 150,000 possible war crimes committed by Russia, including the summary execution of prisoners and targeted aerial strikes against civilians.",
                                "Turkey has offered itself as a potential mediator in the conflict.")));
    }

    private static List<Block> quietBody() {
        return List.of(
                paragraph(QUIET),
                paragraph(
                        "This multinational group was established to investigate leaders responsible for the invasion of Ukraine, including Russian President Vladimir Putin."),
                paragraph(
                        "The announcement of the US withdrawal is expected to come on Monday, via an email to staff and members of the European Union Agency for Criminal Justice Cooperation (Eurojust), which oversees the group. The US had been the only country outside Europe involved in the initiative, sending a senior Justice Department prosecutor to work alongside investigators from Ukraine, the Baltic States, and Romania."),
                paragraph("A Justice Department spokesperson did not immediately respond to requests for comment."),
                heading("Reduced Support for Accountability Team"),
                paragraph(
                        "This move comes as the Trump administration scales back its work with the War Crimes Accountability Team (WarCAT), created in 2022 under then-Attorney General Merrick Garland. Garland had emphasized that there would be \"no hiding place for war criminals\" and pledged to pursue all avenues to bring those responsible for atrocities in Ukraine to justice."));
    }

    private static List<Block> leavingBody() {
        return List.of(
                paragraph(
                        "The group in question is the International Centre for the Prosecution of the Crime of Aggression against Ukraine (ICPA), established to hold the Russian leadership, as well as its allies in Belarus, North Korea, and Iran, accountable for aggression that violates another country’s sovereignty and was not initiated in self-defense."),
                paragraph(
                        "According to NYT sources familiar with the situation, the U.S. Department of Justice has already informed European officials about the decision to withdraw from the group."),
                heading("Background:"),
                item(
                        "In November 2023, the Biden administration allocated $1 million to support the work of the International Centre for the Prosecution of the Crime of Aggression against Ukraine."),
                item(
                        "In December of the same year, the U.S. Department of Justice announced charges against four Russian soldiers for war crimes against an American citizen who was living in Ukraine during Russia’s full-scale invasion—marking the first such case."));
    }
}
