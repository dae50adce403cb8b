package stemma.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** An editor chooses articles and sets a wrong row right, by keyboard alone. */
class ComparingJourneyTests extends Journey {

    private static final String CLOSED = "The Gullholm viaduct was closed to lorries on Monday after a beam had moved.";
    private static final String SHUT =
            "Lorries may not use the Gullholm viaduct since Monday, when a beam was found to have moved.";
    private static final String LATE = "Buses came forty minutes late.";
    private static final String WAIT = "Commuters waited long in the rain.";

    private Visitor editor;

    private Page page() {
        return editor.page();
    }

    /** Goes on with the tabulator until the focus is there. */
    private void go(Locator there) {
        there.waitFor();
        for (int i = 0; i < 200; i++) {
            if ((Boolean) there.evaluate("one => one === document.activeElement")) {
                return;
            }
            page().keyboard().press("Tab");
        }
        throw new AssertionError("no way there by keys: " + there);
    }

    private void press(Locator button) {
        go(button);
        page().keyboard().press("Enter");
        page().waitForLoadState();
    }

    private Locator rowOf(String words) {
        return page().locator(".collation-table tbody tr", new Page.LocatorOptions().setHasText(words));
    }

    private Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void goesFromChangeToChangeByKeys() {
        Visitor admin = admin();
        upload(
                admin,
                text(
                        "jetty-of-torsvik.txt",
                        "Jetty of Torsvik closed",
                        "The jetty of Torsvik is closed.",
                        "Boats go to Elvik.",
                        "The work takes a week."));
        admin.page().locator("tbody tr a").first().click();
        admin.page().waitForURL("**/edit");
        admin.page().fill("#body", "The jetty of Torsvik is shut.\n\nBoats go to Elvik.\n\nThe work takes a month.");
        assertThat(admin.press("Save")).isEqualTo(200);
        editor = admin;

        page().keyboard().press("n");
        assertThat(page().locator(".change:focus")).containsText("removed: closed");
        page().keyboard().press("n");
        assertThat(page().locator(".change:focus")).containsText("month");
        page().keyboard().press("n");
        assertThat(page().locator(".change:focus")).containsText("shut");
        page().keyboard().press("p");
        assertThat(page().locator(".change:focus")).containsText("month");
        PageQualityTests.look(admin, "a history with a change in focus");
    }

    @Test
    void choosesArticlesAndSetsARowByHand() {
        upload(
                admin(),
                text("gullholm-1.txt", "Viaduct shut at Gullholm", CLOSED, LATE),
                text("gullholm-2.txt", "Gullholm viaduct closed to lorries", SHUT, WAIT));
        editor = editor();
        choose();
        movesASentenceIntoTheRowOfAnother();
        takesItBack();
        assertThat(editor.complaints()).isEmpty();
    }

    private void choose() {
        editor.open("/desk/collation/choice");
        go(page().locator("#q"));
        page().keyboard().type("Gullholm");
        press(button("Search, and keep what is ticked"));
        Locator ticks = page().locator("input[name=article]");
        assertThat(ticks).hasCount(2);
        for (int i = 0; i < 2; i++) {
            go(ticks.nth(i));
            page().keyboard().press("Space");
        }
        press(button("Compare those that are ticked"));
        assertThat(page().locator(".collation-table thead th")).hasCount(2);
        assertThat(page().url()).contains("article=");
        assertThat(rowOf(LATE)).not().containsText(WAIT);
    }

    private void movesASentenceIntoTheRowOfAnother() {
        press(rowOf(WAIT).getByText("Move", new Locator.GetByTextOptions().setExact(true)));
        go(page().locator("#into"));
        page().keyboard().type(optionFor(LATE).substring(0, 12));
        assertThat(page().locator("#into option:checked")).containsText(LATE);
        press(button("Move it"));
        assertThat(rowOf(LATE)).containsText(WAIT);
        assertThat(rowOf(LATE)).containsText("set by hand");
    }

    private String optionFor(String words) {
        return page().locator("#into option", new Page.LocatorOptions().setHasText(words))
                .innerText();
    }

    private void takesItBack() {
        press(page().locator(".notice-success").getByText("Undo", new Locator.GetByTextOptions().setExact(true)));
        assertThat(page().locator(".notice-success"))
                .containsText("Undone: the sentence stands where it stood before.");
        assertThat(rowOf(LATE)).not().containsText(WAIT);
    }
}
