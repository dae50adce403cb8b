package stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An editor lets the checks fill a gap in words that are not saved yet, and finds the place of the next one. */
class CheckJourneyTests extends Journey {

    private static final String EDIT =
            "/desk/articles/us-to-pull-out-of-group-investigating-putin-crimes-against-ukraine/edit";

    @Test
    void fillsAGapInTheFormAndSavesNothing() {
        Visitor editor = editor();
        Page page = editor.page();
        editor.open(EDIT);

        page.locator("button", new Page.LocatorOptions().setHasText("Fill in “leaders”"))
                .click();
        assertThat(page.inputValue("#body")).contains("investigating Russian leaders, including President Putin");

        page.waitForCondition(() -> page.getByText("Fill in “leaders”").count() == 0);
        assertThat(page.locator(".checks button", new Page.LocatorOptions().setHasText("Mark [unclear]"))
                        .count())
                .isEqualTo(5);
        page.locator("a[data-place]").first().click();
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("body");
        assertThat(page.evaluate("document.activeElement.value.slice(0, document.activeElement.selectionStart)")
                        .toString())
                .endsWith("improve ties with");

        editor.open(EDIT);
        assertThat(page.inputValue("#body")).contains("investigating Russian , including");
    }

    @Test
    void bringsSelectedWordsToTheListOfNames() {
        Visitor editor = editor();
        Page page = editor.page();
        editor.open(EDIT);
        page.evaluate(
                "(() => { const body = document.getElementById('body');"
                        + " const at = body.value.indexOf('War Crimes Accountability Team'); body.setSelectionRange(at, at + 30); })()");

        editor.follow("Add to house names");

        assertThat(page.inputValue("#words")).isEqualTo("War Crimes Accountability Team");
    }
}
