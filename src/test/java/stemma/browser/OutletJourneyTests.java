package stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An outlet comes in with a report, turns out to be one that is there, and is itself again. */
class OutletJourneyTests extends Journey {

    private static final String FERRY = "/articles/ferry-to-brimsey-runs-again";

    @Test
    void mergesAnOutletThatCameInAndTakesItBack() {
        upload(
                admin(),
                text(
                        "ferry.txt",
                        "Ferry to Brimsey runs again",
                        "By Tove Askeland, Brimsey Courier",
                        "The ferry to Brimsey runs again after eleven days, skipper Arvid Moe said on the quay.",
                        "Copyright 2025 Brimsey Courier"),
                text(
                        "lighthouse-keeper.txt",
                        "Last keeper leaves Brimsey light",
                        "By T. Askeland",
                        "The last keeper of Brimsey light has left the tower, which is run from the mainland now.",
                        "Copyright 2025 Brimsey Courier Online"));
        Visitor editor = editor();
        Page page = editor.page();
        assertThat(outletOfTheFerry(editor)).isEqualTo("Brimsey Courier");

        editor.open("/desk");
        editor.follow("Outlets");
        page.fill("#q", "brimsey");
        editor.press("Find outlets");
        assertThat(page.locator("tbody tr").allInnerTexts())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("seen, not checked yet"));
        editor.follow("Brimsey Courier");
        String absorbed = editor.path();
        assertThat(editor.text()).contains("1 article", "Ferry to Brimsey runs again");
        page.fill("#with", "brimsey");
        editor.press("Look for it");
        assertThat(editor.press("Merge Brimsey Courier into Brimsey Courier Online"))
                .isEqualTo(200);

        String survivor = editor.path();
        assertThat(survivor).isNotEqualTo(absorbed);
        assertThat(editor.text())
                .contains("2 articles", "Ferry to Brimsey runs again", "as Brimsey Courier", "Became part of this one");
        assertThat(outletOfTheFerry(editor)).isEqualTo("Brimsey Courier Online");
        editor.open(absorbed);
        assertThat(editor.path()).isEqualTo(survivor);
        assertThat(editor.read("/api" + FERRY)).contains("\"outlet\":\"Brimsey Courier Online\"");

        assertThat(editor.press("Undo the merge with Brimsey Courier")).isEqualTo(200);
        assertThat(editor.path()).isEqualTo(absorbed);
        assertThat(editor.text()).contains("1 article");
        assertThat(outletOfTheFerry(editor)).isEqualTo("Brimsey Courier");

        editor.open(absorbed);
        page.selectOption("#country", "NO");
        page.fill("#homePage", "https://www.brimsey-courier.example/");
        assertThat(editor.press("Save as checked")).isEqualTo(200);
        assertThat(page.inputValue("#homePage")).isEqualTo("brimsey-courier.example");
        assertThat(page.locator(".badge-warning").count()).isZero();
    }

    private static String outletOfTheFerry(Visitor visitor) {
        visitor.open(FERRY);
        return visitor.page().locator(".facts dd").first().innerText();
    }

    @Test
    void proposesThatTwoAuthorsMayBeOne() {
        upload(
                admin(),
                text(
                        "kelpie.txt",
                        "Kelpie statue unveiled at Dunvarra",
                        "By Mhairi Lindqvist",
                        "A bronze kelpie was unveiled at Dunvarra on Friday before three hundred people."),
                text(
                        "peat.txt",
                        "Peat cutters of Dunvarra stop for good",
                        "By M. Lindqvist",
                        "The peat cutters of Dunvarra have stopped for good, their foreman told the council."));
        Visitor editor = editor();
        editor.open("/desk/authors?q=Lindqvist");
        editor.follow("M. Lindqvist");
        assertThat(editor.page().locator("#alike + .hint + .cards").innerText()).contains("Mhairi Lindqvist");

        assertThat(editor.press("Merge M. Lindqvist into Mhairi Lindqvist")).isEqualTo(200);
        assertThat(editor.text()).contains("2 articles", "Kelpie statue", "Peat cutters");

        assertThat(editor.press("Undo the merge")).isEqualTo(200);
        assertThat(editor.text()).contains("1 article").doesNotContain("Kelpie statue");
    }
}
