package stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers' pages, by who reads them. */
class BarJourneyTests extends Journey {

    private String article;

    @BeforeEach
    void bringInAReport() {
        Visitor admin = admin();
        upload(
                admin,
                text(
                        "weathercock.txt",
                        "Weathercock of Tarnby is gilded",
                        "The weathercock of Tarnby is gilded in June."));
        admin.open("/search?q=weathercock+Tarnby");
        article = admin.page().locator("a[href^='/articles/']").first().getAttribute("href");
    }

    @Test
    void anEditorGoesFromAPageToItsFormAndLogsOutThere() {
        Visitor editor = editor();
        editor.open(article);
        editor.page().locator(".nav-who").waitFor();
        PageQualityTests.look(editor, "an article with the bar");
        editor.follow("Edit this");
        assertThat(editor.path()).isEqualTo("/desk" + article + "/edit");

        editor.open(article);
        editor.page().locator(".nav-who").waitFor();
        assertThat(editor.press("Log out")).isEqualTo(200);
        editor.open(article);
        assertThat(editor.page().locator("#bar").innerText()).isEqualTo("Log in");
        assertThat(editor.page().evaluate("document.cookie")).isEqualTo("");
    }

    @Test
    void aReaderAsksForNothingMoreAndSeesNothingMove() {
        Visitor reader = visitor();
        reader.page().onRequest(request -> assertThat(request.url()).doesNotContain("/bar?"));
        reader.page().addInitScript("""
                window.shifts = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts += entry.value))
                    .observe({type: 'layout-shift', buffered: true});""");
        for (String path : new String[] {"/", article}) {
            reader.open(path);
            reader.page().waitForLoadState();
            assertThat(((Number) reader.page().evaluate("window.shifts")).doubleValue())
                    .as(path)
                    .isZero();
        }
        reader.follow("Log in");
        assertThat(reader.path()).isEqualTo("/login");
    }

    @Test
    void aReaderSeesWhatIsNewSinceTheLastVisitWithoutAnythingMoving() {
        Visitor reader = visitor();
        reader.open("/");
        assertThat(reader.page().locator(".story-new").count()).isZero();
        reader.page().evaluate("sessionStorage.clear(); localStorage.seen = '2020-01-01T00:00:00Z'");
        reader.page().addInitScript("""
                window.shifts = 0;
                new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts += entry.value))
                    .observe({type: 'layout-shift', buffered: true});""");
        reader.open("/");
        reader.page().locator(".story-new").first().waitFor();
        assertThat(reader.page().locator(".story-new").count())
                .isEqualTo(reader.page().locator(".story-line").count());
        assertThat(((Number) reader.page().evaluate("window.shifts")).doubleValue())
                .isZero();
        PageQualityTests.look(reader, "a front page with new stories");
        reader.page().evaluate("sessionStorage.clear()");
        reader.open("/");
        assertThat(reader.page().locator(".story-new").count()).isZero();
    }

    @Test
    void whoseSessionIsOverGetsThePageOfEverybody() {
        Visitor editor = editor();
        editor.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("STEMMA"));
        editor.page().waitForResponse("**/bar?*", () -> editor.open(article));
        editor.page().waitForFunction("document.cookie === ''");
        assertThat(editor.page().locator("#bar").innerText()).isEqualTo("Log in");
        assertThat(editor.complaints()).isEmpty();
    }
}
