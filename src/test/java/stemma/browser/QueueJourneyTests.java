package stemma.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static stemma.browser.PageQualityTests.look;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

/** The queue by keyboard alone, and without any script's help. */
class QueueJourneyTests extends Journey {

    private static final String GOAT = "Goat fair of Nethermoor opens";
    private static final String SHEEP = "Sheep fair of Nethermoor closes";

    /** Two reports so alike (0.34) that an editor is asked, and not so alike that they come to one story. */
    private static final FilePayload DOME = text(
            "dome.txt",
            "Observatory of Brennholm gets a new dome",
            "The observatory on Brennholm hill got a new dome on Tuesday, and two cranes lifted it into place before noon.",
            "The old dome had rusted shut, astronomer Linnea Orvik said. Brennholm paid for the work with a lottery.");

    private static final FilePayload COMET = text(
            "comet.txt",
            "Comet draws a crowd",
            "A comet with a green tail was seen from the hills of Brennholm on Thursday night.",
            "Some forty visitors queued at the telescope until the clouds came, astronomer Linnea Orvik said. They will try"
                    + " again at the weekend if the sky is clear, and the kiosk will sell soup. The next comet as bright as this"
                    + " is due in eighty years, and schools from two valleys have asked for seats.");

    private void bringIn() {
        upload(
                admin(),
                text("goat.txt", GOAT, "The goat fair of Nethermoor opened on Friday with ninety goats."),
                text(
                        "bell.txt",
                        "Bell of Nethermoor cracks",
                        "The bell of Nethermoor church cracked at noon, the sexton said."));
    }

    private static Locator focused(Page page) {
        return page.locator("[data-item]:focus");
    }

    @Test
    void rulesUndoesAndActsOnManyByKeysAlone() {
        upload(admin(), DOME, COMET);
        Visitor editor = editor();
        Page page = editor.page();
        editor.open("/desk?kind=pair&q=Brennholm");
        assertThat(page.locator("[data-item]")).hasCount(1);
        page.keyboard().press("j");
        assertThat(focused(page)).hasCount(1);

        page.keyboard().press("n");
        page.waitForSelector("#queue-told:has-text('Ruled not the same story')");
        assertThat(page.locator("#queue-said")).containsText("Ruled not the same story");
        page.keyboard().press("u");
        page.waitForSelector("#queue-told:has-text('Taken back')");
        assertThat(page.locator("[data-item]")).hasCount(1);
        assertThat(focused(page)).hasCount(1);
        page.keyboard().press("s");
        page.waitForSelector("#queue-told:has-text('Ruled the same story')");
        page.keyboard().press("u");
        page.waitForSelector("#queue-told:has-text('Taken back')");
        assertThat(page.locator("[data-item]")).hasCount(1);
        look(editor, "a queue after an undo");
    }

    @Test
    void choosesSeveralAndTakesThemBackAtOnce() {
        bringIn();
        Visitor editor = editor();
        Page page = editor.page();
        editor.open("/desk?kind=article&q=Nethermoor");
        assertThat(page.locator("[data-item]")).hasCount(2);

        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("x");
        assertThat(page.locator("#queue-chosen")).hasText("2 chosen:");
        page.keyboard().press("l");
        page.waitForSelector("#queue-told:has-text('Put off for 12 hours: 2 entries')");
        assertThat(page.locator("#queue-empty")).isFocused();
        look(editor, "a queue with nothing left");
        page.keyboard().press("u");
        page.waitForSelector("#queue-told:has-text('Taken back: 2 entries')");
        assertThat(page.locator("[data-item]")).hasCount(2);
        assertThat(focused(page)).hasCount(1);

        page.keyboard().press("k");
        page.keyboard().press("e");
        page.waitForURL("**/edit");
        page.fill("#headline", SHEEP + " and nothing else");
        page.goBack();
        page.keyboard().press("/");
        page.keyboard().type("jkx");
        assertThat(page.locator("#q")).hasValue("jkx");
    }

    @Test
    void showsItsKeysAndTurnsThemOff() {
        bringIn();
        Visitor editor = editor();
        Page page = editor.page();
        editor.open("/desk?q=Nethermoor");
        page.keyboard().press("?");
        assertThat(page.locator("#keys-dialog")).isVisible();
        assertThat(page.locator("#keys-dialog")).containsText("undo your last act");
        look(editor, "the keys of the queue");
        page.keyboard().press("Escape");
        assertThat(page.locator("#keys-dialog")).not().isVisible();

        editor.follow("Keys");
        assertThat(editor.press("Turn keys off")).isEqualTo(200);
        page.keyboard().press("j");
        assertThat(focused(page)).hasCount(0);
        page.locator("#keys-link").click();
        assertThat(editor.press("Turn keys on")).isEqualTo(200);
        page.keyboard().press("j");
        assertThat(focused(page)).hasCount(1);
    }

    @Test
    void savesAFilterSharesItAndUndoesItsDeletion() {
        bringIn();
        Visitor editor = editor();
        editor.open("/desk?q=Nethermoor&kind=article");
        editor.page().getByText("Saved filters").click();
        editor.page().fill("#name", "Moor & more");
        editor.page().getByText("For all editors").click();
        look(editor, "saving a filter");
        assertThat(editor.press("Save the filter")).isEqualTo(200);

        Visitor admin = admin();
        admin.open("/desk");
        admin.page().getByText("Saved filters").click();
        admin.follow("Moor & more");
        assertThat(admin.page().url()).endsWith("/desk?kind=article&q=Nethermoor");

        editor.page().getByText("Saved filters").click();
        assertThat(editor.press("Delete the filter Moor & more")).isEqualTo(200);
        assertThat(editor.press("Undo: keep the filter")).isEqualTo(200);
        editor.page().getByText("Saved filters").click();
        assertThat(editor.text()).contains("Moor & more");
    }

    @Test
    void tellsWhatAColleagueHasOpenAndWhatWasLeftUnsaved() {
        upload(
                admin(),
                text("crane.txt", "Crane of Ulverby stops", "The crane of Ulverby stopped on Friday, its owner said."));
        Visitor admin = admin();
        admin.open("/desk?q=Ulverby");
        admin.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/presence"),
                        () -> admin.page().keyboard().press("e"));
        Visitor editor = editor();
        editor.open("/desk?q=Ulverby&kind=article");

        assertThat(editor.page().locator(".queue-busy")).containsText("admin is editing Crane of Ulverby stops, since");
        assertThat(editor.page().locator("[data-item] .queue-at")).hasText("admin has it open now");
        look(editor, "a queue with a colleague at work");
    }

    @Test
    void settlesFaultsByKeysAndTakesThatBack() {
        String clock = "The clock of Thrushgarth ``` ";
        upload(
                admin(),
                text("clock.txt", "Clock of Thrushgarth stops", clock + "stopped after 90 years, the sexton said."),
                text("hands.txt", "Hands of Thrushgarth rust", clock + "lost both hands on Friday, the mayor said."));
        Visitor editor = editor();
        Page page = editor.page();
        page.waitForCondition(() -> {
            editor.open("/desk?q=Thrushgarth&kind=fault");
            return page.locator("[data-item]").count() == 2;
        });
        assertThat(page.locator(".queue-kinds [aria-current]")).hasText("Fault in the text 2");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("j");
        page.keyboard().press("x");
        page.keyboard().press("d");
        page.waitForSelector("#queue-told:has-text('Nothing to do, for everybody: 2 entries')");
        look(editor, "a queue without faults");
        page.keyboard().press("u");
        page.waitForSelector("#queue-told:has-text('Taken back: 2 entries')");
        assertThat(page.locator("[data-item]")).hasCount(2);

        page.keyboard().press("k");
        page.keyboard().press("o");
        page.waitForURL("**/checks");
        assertThat(page.locator("main")).containsText("Left-over marks");
    }
}
