package stemma.reading;

import static java.util.Objects.requireNonNull;
import static stemma.revision.Block.paragraph;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stemma.article.Provenance;
import stemma.search.Hit;
import stemma.search.Part;

/** Every page of this package, filled with real reports and with what a hostile or broken source could hold. */
final class SamplePages {

    static final Instant UPDATED = Instant.parse("2026-11-22T03:11:42.123456789Z");

    private SamplePages() {}

    /** Every page of this package by a name, each with the template and the model it needs. */
    static Map<String, Page> all() {
        var pages = new LinkedHashMap<String, Page>();
        pages.put("front", page("front", "front", front()));
        pages.put(
                "front-one",
                page("front", "front", new StoryList(front().stories().subList(0, 1), null)));
        pages.put("front-empty", page("front", "front", new StoryList(List.of(), null)));
        pages.put("front-hostile", page("front", "front", HostilePages.front()));
        pages.put(
                "story",
                new Page(
                        "reading/story",
                        Map.of(
                                "story",
                                story(),
                                "timeline",
                                Timeline.of(
                                        SampleReports.members(),
                                        UPDATED,
                                        List.of(),
                                        List.of(UPDATED.plusSeconds(60))))));
        pages.put("story-edited", page("story", "story", editedStory()));
        pages.put(
                "story-hostile",
                new Page(
                        "reading/story",
                        Map.of(
                                "story",
                                HostilePages.story(),
                                "timeline",
                                Timeline.of(HostilePages.story().members(), UPDATED, List.of(), List.of()))));
        pages.put("article", page("article", "article", article()));
        pages.put("article-untitled", page("article", "article", untitledArticle()));
        pages.put("article-hostile", page("article", "article", HostilePages.article()));
        pages.put("search", page("search", "search", search()));
        pages.put("search-blank", page("search", "search", new SearchPage(" ", List.of(), null, false, null, null)));
        pages.put(
                "search-nothing",
                page(
                        "search",
                        "search",
                        new SearchPage(
                                HostilePages.HOSTILE, List.of(), null, false, null, "war " + HostilePages.HOSTILE)));
        pages.put(
                "search-narrowed",
                page(
                        "search",
                        "search",
                        new SearchPage(
                                "war crimes outlet:\"Network Today\" before:2025-04-01 lang:uk kind:article topic:Law",
                                search().hits(),
                                null,
                                true,
                                null,
                                null)));
        pages.put(
                "search-problem",
                page("search", "search", new SearchPage("\"x", List.of(), null, false, "search.problem.common", null)));
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

    static StoryList front() {
        return new StoryList(
                List.of(
                        new StoryLine(
                                "us-pulls-out",
                                SampleReports.PULLS_OUT,
                                false,
                                null,
                                SampleReports.QUIET,
                                "en",
                                UPDATED,
                                5,
                                List.of("Ukraine Front Lines", "Network Today")),
                        new StoryLine(
                                "the-us-will-be",
                                SampleReports.LETTER,
                                true,
                                null,
                                SampleReports.LETTER,
                                "en",
                                UPDATED.minusSeconds(7200),
                                1,
                                List.of("Network Today")),
                        new StoryLine(
                                "us-ends",
                                "US Ends Participation In War Crimes Investigation, Prioritizing Diplomacy",
                                false,
                                "The move underscores a strategic shift away from legal confrontations and toward diplomatic engagement.",
                                "The Trump administration is pulling the U.S. out of an international effort.",
                                "en",
                                UPDATED.minusSeconds(90000),
                                2,
                                List.of()),
                        new StoryLine(
                                "leaving",
                                SampleReports.LEAVING,
                                false,
                                null,
                                "According to NYT sources familiar with the situation, the U.S. Department of Justice has already informed European officials about the decision to withdraw from the group.",
                                "en",
                                UPDATED.minusSeconds(180000),
                                12,
                                List.of("Ukraine Front Lines"))),
                "2026-11-20T01:11:42Z_4");
    }

    static StoryPage story() {
        return new StoryPage(
                "us-pulls-out",
                SampleReports.PULLS_OUT,
                false,
                null,
                SampleReports.quietBody(),
                "en",
                UPDATED,
                "pulls-out",
                SampleReports.PULLS_OUT,
                SampleReports.members(),
                List.of("Ukraine Front Lines", "Network Today"),
                Origins.of(SampleReports.members(), List.of(new Origins.Shared("D", "E")), name -> name),
                "The US will be withdrawing from an international group");
    }

    static StoryPage editedStory() {
        return new StoryPage(
                "leaving",
                SampleReports.LEAVING,
                false,
                "The U.S. is leaving the multinational group investigating Russia’s crimes during its invasion of Ukraine, including the actions of Kremlin leader Vladimir Putin.",
                SampleReports.leavingBody(),
                "en",
                UPDATED,
                null,
                null,
                SampleReports.members().subList(0, 1),
                List.of(),
                Origins.of(SampleReports.members().subList(0, 1), List.of(), name -> name),
                null);
    }

    static ArticlePage article() {
        return new ArticlePage(
                "leaving",
                SampleReports.LEAVING,
                false,
                "The U.S. is leaving the multinational group investigating Russia’s crimes during its invasion of Ukraine, including the actions of Kremlin leader Vladimir Putin.",
                List.of("Ulyana Krychkovska", "Iryna Balachuk"),
                "Ukraine Front Lines",
                "KYIV",
                LocalDate.of(2025, 3, 17),
                List.of("European Pravda", "The New York Times"),
                true,
                SampleReports.leavingBody(),
                "en",
                new Provenance(
                        1,
                        "000_0e7e32d989fd334e.txt",
                        UPDATED,
                        "86d89ee9b5659b78e9660d4073273732bf27e6503aaf76c7e4efa38aa4728a3f",
                        "UTF-8",
                        2807),
                new ArticlePage.ToldIn("us-pulls-out", SampleReports.PULLS_OUT, "en", 5),
                2,
                UPDATED);
    }

    static ArticlePage untitledArticle() {
        return new ArticlePage(
                "the-us-will-be",
                SampleReports.LETTER,
                true,
                null,
                List.of(),
                "Network Today",
                null,
                null,
                List.of("The New York Times"),
                false,
                List.of(
                        paragraph(SampleReports.LETTER),
                        paragraph(
                                "The Department of Justice has said the US will no longer be part of the International Center for the Prosecution of the Crime of Aggression against Ukraine (ICPA), which the Biden administration joined in 2023 as part of America’s commitment to hold Putin personally responsible for the 2022 invasion."),
                        paragraph(
                                "“The US authorities have informed me that they will conclude their involvement in the ICPA,” Michael Schmid, president of the group’s parent organization Eurojust, said in a letter obtained by The New York Times.")),
                "en",
                new Provenance(
                        1,
                        "002_4c6659428050c40e.txt",
                        UPDATED,
                        "5fedbe538c9d0e83bf399f18343293621e6d9fe3ab2a7a592f5d07ad6b05130c",
                        "UTF-8",
                        2362),
                new ArticlePage.ToldIn("the-us-will-be", SampleReports.LETTER, "en", 1),
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
                                SampleReports.PULLS_OUT,
                                List.of(
                                        new Part(
                                                "WarCAT focused on supporting Ukraine’s prosecutors with logistical aid, training, and assistance in handling ",
                                                false),
                                        new Part("war crimes", true),
                                        new Part(" cases.", false)),
                                null,
                                "en",
                                5),
                        new Hit(
                                "article",
                                "/articles/leaving",
                                SampleReports.LEAVING,
                                List.of(
                                        new Part("charges against four Russian soldiers for ", false),
                                        new Part("war crimes", true),
                                        new Part(" against an American citizen", false)),
                                "Ukraine Front Lines",
                                "en",
                                0),
                        new Hit(
                                "article",
                                "/articles/ends",
                                HostilePages.HOSTILE,
                                List.of(new Part(HostilePages.HOSTILE, true)),
                                null,
                                "en",
                                0)),
                2,
                true,
                null,
                null);
    }
}
