package stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import stemma.pages.NuChecker;
import stemma.pages.PageRenderer;

class ReadingPagesTests {

    private static final PageRenderer PAGES = new PageRenderer();
    private static final NuChecker CHECKER = new NuChecker();

    static Stream<String> names() {
        return SamplePages.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isValidHtml(String name) {
        assertThat(CHECKER.complaints(html(name))).isEmpty();
    }

    /** 49 is what [[${7*7}]] in a source would become if anything evaluated it. */
    @ParameterizedTest
    @MethodSource("names")
    void runsNothingFromASource(String name) {
        assertThat(html(name)
                        .replaceAll("<script type=\"module\" src=\"/assets/(readers|search)-[a-z0-9]+\\.js\">", ""))
                .doesNotContain("<script", " style=", "javascript:", "49");
    }

    @Test
    void showsHostileTextAsItIs() {
        assertThat(html("article-hostile")).contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; ", "[[${7*7}]]");
    }

    @Test
    void saysWhereReportsComeFromWhenThereAreNoStories() {
        assertThat(html("front-empty")).contains("No stories yet", "href=\"/admin/imports\"");
    }

    @Test
    void leadsToOlderStoriesOnlyWhenThereAreSome() {
        assertThat(html("front")).contains("href=\"/?before=2026-11-20T01:11:42Z_4\"");
        assertThat(html("front-hostile")).contains("href=\"/?before=a%26b%3D%3Cc%3E\"");
        assertThat(html("front-one")).doesNotContain("before=");
    }

    @Test
    void tellsTimesInEnglishAndInUtc() {
        assertThat(html("story"))
                .contains("<time datetime=\"2026-11-22T03:11:42Z\">22 Nov 2026, 03:11 UTC</time>")
                .contains("<time datetime=\"2025-03-17\">17 March 2025</time>");
    }

    @Test
    void saysWhatASourceDidNotGive() {
        assertThat(html("story")).contains("outlet not given", "date not given in the source", "Adds nothing new.");
    }

    @Test
    void namesTheLeadOrTheEditorsAsTheAuthorOfAStory() {
        assertThat(html("story")).contains("In the words of").doesNotContain("Written by the editors");
        assertThat(html("story-edited")).contains("Written by the editors").doesNotContain("In the words of");
    }

    @Test
    void tellsWhoFollowedAnOldLinkThatTheStoryWasMerged() {
        assertThat(html("story")).contains("You followed a link to");
        assertThat(html("story-edited")).doesNotContain("You followed a link to");
    }

    @Test
    void showsTheFirstSentenceOnceWhenItIsTheTitle() {
        assertThat(html("article-untitled").split("according to a letter sent to European allies on Monday", -1))
                .as("in <title> and <h1>, and not again in the body; the description is cut before")
                .hasSize(3);
    }

    @Test
    void putsItemsThatFollowEachOtherIntoOneList() {
        assertThat(html("article").split("<ul>", -1)).hasSize(2);
    }

    @Test
    void marksWhatWasLookedForAndKeepsTheQuery() {
        assertThat(html("search"))
                .contains("<mark>war crimes</mark>", "value=\"war crimes\"", "/search?q=war%20crimes&amp;after=2")
                .contains("the best of the newest");
    }

    @Test
    void givesTipsOnlyAfterAFruitlessSearch() {
        assertThat(html("search-nothing")).contains("Nothing found for", "Try fewer words");
        assertThat(html("search-blank")).doesNotContain("Nothing found for");
        assertThat(html("search-problem")).contains("nearly every text").doesNotContain("Nothing found for");
    }

    @Test
    void saysWhatNarrowsASearchAndTakesItAway() {
        assertThat(html("search-narrowed"))
                .contains(
                        "/search?q=war%20crimes%20before:2025-04-01%20lang:uk%20kind:article%20topic:Law\"",
                        ">Network Today</span>",
                        ">Ukrainian</span>",
                        "value=\"2025-03-31\"",
                        "<option value=\"article\" selected=\"selected\">")
                .doesNotContain("<details class=\"disclosure search-narrow\" open");
        assertThat(html("search")).doesNotContain("class=\"chips\"").contains("outlet:%22Ukraine%20Front%20Lines%22");
    }

    @ParameterizedTest
    @ValueSource(strings = {"error/403", "error/404", "error/409", "error/410", "error"})
    void isAValidErrorPageWithOnlyTheAttributesOfAnError(String template) {
        var html = PAGES.render(template, Map.of("status", 503, "error", "Gone", "path", HostilePages.HOSTILE));
        assertThat(CHECKER.complaints(html)).isEmpty();
        assertThat(html).contains("action=\"/search\"", "See the latest stories");
    }

    @Test
    void namesTheStatusOfAnErrorWithoutAPageOfItsOwn() {
        assertThat(PAGES.render("error", Map.of("status", 503))).contains("Error 503");
        assertThat(PAGES.render("error", Map.of()))
                .contains("Something went wrong")
                .doesNotContain("class=\"kicker\"");
    }

    private static String html(String name) {
        var page = SamplePages.named(name);
        return PAGES.render(page.template(), page.model());
    }
}
