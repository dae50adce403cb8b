package stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.browser.PageQualityTests.look;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An editor says what a line is, once and then always. */
class RulingJourneyTests extends Journey {

    private static final String OWLS = "Three owls have nested in the tower of Elmet since March, its warden said.";
    private static final String ASK = "Dear readers of the Beacon, tell us which birds you have seen this week.";
    private static final String EGGS = "They have laid four eggs, and the tower stays closed until they hatch.";
    private static final String RIGHTS = "© 2026 Elmet Beacon. All rights reserved.";

    @Test
    void changesALineAndTakesItBackAndMakesItARule() {
        upload(admin(), text("owls-1.txt", "Owls nest in the tower of Elmet", OWLS, ASK, EGGS, RIGHTS));
        Visitor editor = editor();
        Page page = editor.page();
        editor.open("/desk/articles");
        editor.follow("Owls nest in the tower of Elmet");
        String address = editor.path().replaceFirst("/edit$", "");

        editor.follow("Report as received");
        assertThat(page.locator(".legend").innerText())
                .contains("all lines 5", "headline 1", "body 3", "rights note 1");
        look(editor, "a ledger");
        page.locator(".legend a", new Page.LocatorOptions().setHasText("rights note"))
                .click();
        assertThat(page.locator(".ledger tbody tr").count()).isEqualTo(1);
        assertThat(page.locator(".ledger tbody").innerText()).contains(RIGHTS, "rights note", "0.97");
        look(editor, "a ledger of one class");
        editor.follow("all lines 5");

        Locator line = page.locator("#line-5");
        assertThat(line.innerText()).contains("body", ASK);
        line.locator("a").last().click();
        assertThat(editor.text()).contains("Line 5", ASK);
        page.selectOption("#lineClass", "BOILERPLATE");
        page.fill("#note", "asked every week");
        look(editor, "a line");
        assertThat(editor.press("Change it")).isEqualTo(200);

        assertThat(page.url()).endsWith("#line-5");
        assertThat(page.locator("#line-5").innerText()).contains("boilerplate", "ruled by editor; the rule said body");
        look(editor, "a ledger with a ruling");
        editor.open(address + "/edit");
        assertThat(page.inputValue("#body")).contains(OWLS, EGGS).doesNotContain(ASK);
        editor.open(address + "/history");
        assertThat(editor.text()).contains("owls-1.txt: line 5 ruled boilerplate by editor: asked every week");

        editor.open(address + "/report/lines/5");
        assertThat(editor.text()).contains("body, by the rule “body”, 0.95", "editor: boilerplate (asked every week)");
        look(editor, "a line with a ruling");
        assertThat(editor.press("Let the rule count again")).isEqualTo(200);
        editor.open(address + "/edit");
        assertThat(page.inputValue("#body")).contains(ASK);

        editor.open(address + "/report/lines/5");
        editor.follow("Make it a rule of the outlet");
        page.selectOption("#matching", "BEGINNING");
        page.fill("#words", "dear readers of the beacon");
        page.selectOption("#lineClass", "BOILERPLATE");
        editor.press("See what it catches");
        assertThat(editor.text())
                .contains("Looked at the outlet’s last reports: 1. With such lines: 1. Lines caught: 1.", ASK);
        look(editor, "a rule before it is made");
        editor.press("Make this rule");
        assertThat(rule(page).innerText()).contains("Elmet Beacon", "begins with", "boilerplate", "0");

        upload(admin(), text("owls-2.txt", "Owls of Elmet have hatched", EGGS, ASK + " Please.", RIGHTS));
        editor.open("/desk/articles");
        editor.follow("Owls of Elmet have hatched");
        assertThat(page.inputValue("#body")).isEqualTo(EGGS);
        editor.follow("Report as received");
        assertThat(page.locator("#line-5").innerText()).contains("outlet rule", "0.99", "boilerplate");

        editor.open("/desk/rules");
        Locator count = rule(page).locator("td.number a");
        assertThat(count.innerText()).isEqualTo("1");
        look(editor, "outlet rules");
        count.click();
        assertThat(editor.text()).contains("Lines that it has caught: 1", ASK + " Please.", "line 5 of owls-2.txt");
        look(editor, "a rule and what it has caught");

        editor.open("/desk/rules");
        rule(page).getByText("Switch off").click();
        page.waitForLoadState();
        assertThat(rule(page).innerText()).contains("switched off");
        upload(admin(), text("owls-3.txt", "Owls of Elmet have flown", EGGS, ASK + " Soon.", RIGHTS));
        editor.open("/desk/articles");
        editor.follow("Owls of Elmet have flown");
        assertThat(page.inputValue("#body")).contains(ASK);

        editor.open("/desk/rules");
        rule(page).getByText("Delete").click();
        page.waitForLoadState();
        assertThat(editor.text()).doesNotContain("Elmet Beacon");
        editor.press("Undo");
        assertThat(rule(page).count()).isEqualTo(1);
    }

    private static Locator rule(Page page) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText("Elmet Beacon"));
    }

    @Test
    void saysWhatIsWrongWithARule() {
        Visitor editor = editor();
        editor.open("/desk/rules");
        editor.follow("New rule");
        look(editor, "a new rule");
        editor.page().fill("#outlet", "Elmet Echo");
        editor.press("See what it catches");
        assertThat(editor.text()).contains("Give the words of the line");
        look(editor, "a rule with problems");
        editor.page().fill("#words", "Not in any report");
        editor.press("See what it catches");
        assertThat(editor.text()).contains("No report of this outlet is here yet.");
    }
}
