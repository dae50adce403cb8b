package stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.browser.PageQualityTests.look;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** A file comes in again with other words, after an editor has fixed its article. */
class ChangedSourceTests extends Journey {

    @Test
    void keepsTheFixAndTheChangeAndAsksAboutTheRest() {
        upload(
                admin(),
                text("ostra.txt", "Weir at Ostra rebuilt", "The weir took two years. It cost 3 million crowns."));
        Visitor editor = editor();
        Page page = editor.page();
        editor.open("/desk/articles");
        editor.follow("Weir at Ostra rebuilt");
        String address = editor.path().replaceFirst("/edit$", "");
        page.fill("#dek", "The works are done");
        page.fill("#body", "The weir took two years. It cost 3.1 million crowns.");
        editor.press("Save");

        upload(
                admin(),
                text("ostra.txt", "Weir at Ostra rebuilt", "The weir took three years. It cost 4 million crowns."));

        editor.open(address + "/edit");
        assertThat(page.inputValue("#dek")).isEqualTo("The works are done");
        assertThat(page.inputValue("#body")).isEqualTo("The weir took three years. It cost 3.1 million crowns.");
        editor.follow("See both and decide");
        assertThat(page.locator("main h2").count()).isEqualTo(1);
        assertThat(page.locator(".compare").innerText())
                .contains("It cost 3.1 million crowns.", "It cost 4 million crowns.");
        look(editor, "a changed source");

        page.check("input[name=taken]");
        assertThat(editor.press("Save what I decided")).isEqualTo(200);

        assertThat(page.inputValue("#body")).isEqualTo("The weir took three years. It cost 4 million crowns.");
        editor.open(address + "/incoming");
        assertThat(editor.text()).contains("Nothing waits here");
        editor.open(address + "/report");
        assertThat(editor.text()).contains("This file came in 2 times", "It cost 4 million crowns.");
        assertThat(editor.press("Compare the two")).isEqualTo(200);
        assertThat(page.locator(".diff del").allTextContents()).anyMatch(text -> text.contains("two"));
        assertThat(page.locator(".diff ins").allTextContents()).anyMatch(text -> text.contains("three"));
        look(editor, "two versions of a file");
        page.locator("#compare a").last().click();
        assertThat(page.locator(".ledger").innerText()).contains("The weir took two years. It cost 3 million crowns.");
    }

    @Test
    void decidesNothingWhenSomebodySavedMeanwhile() {
        upload(admin(), text("vidra.txt", "Lock at Vidra closes", "The lock is old. It leaks."));
        Visitor editor = editor();
        Page page = editor.page();
        editor.open("/desk/articles");
        editor.follow("Lock at Vidra closes");
        String address = editor.path().replaceFirst("/edit$", "");
        page.fill("#body", "The lock is old. It leaks badly.");
        editor.press("Save");
        upload(admin(), text("vidra.txt", "Lock at Vidra closes", "The lock is old. It leaks a little."));
        editor.open(address + "/incoming");
        Visitor other = editor();
        other.open(address + "/edit");
        other.page().fill("#dek", "After 90 years");
        other.press("Save");

        page.check("input[name=taken]");
        editor.press("Save what I decided");

        assertThat(editor.text()).contains("Nothing was decided: look again");
        editor.open(address + "/edit");
        assertThat(page.inputValue("#body")).isEqualTo("The lock is old. It leaks badly.");
    }
}
