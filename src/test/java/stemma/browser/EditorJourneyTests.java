package stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An editor finds the article with words missing, fixes it, sees what changed, and takes it back. */
class EditorJourneyTests extends Journey {

    private static final String SIX_HOLES = "Words seem to be missing (6 places)";

    /** Four words have support in the story's other reports; for two there is none. */
    private static Map<String, String> repairs() {
        Map<String, String> repairs = new LinkedHashMap<>();
        repairs.put("investigating Russian , including", "investigating Russian leaders, including");
        repairs.put("improve ties with and bring", "improve ties with Moscow and bring");
        repairs.put("Prosecution of the of Aggression", "Prosecution of the Crime of Aggression");
        repairs.put("targeted aerial against civilians", "targeted aerial strikes against civilians");
        repairs.put("maintaining and economic ties", "maintaining [unclear] and economic ties");
        repairs.put("France and the , have", "France and the [unclear], have");
        return repairs;
    }

    @Test
    void fixesTheSixHolesAndTakesItBack() {
        Visitor editor = editor();
        Page page = editor.page();
        editor.open("/desk/articles");
        withHoles(page).locator("th a").click();
        assertThat(page.locator(".checks button", new Page.LocatorOptions().setHasText("Mark [unclear]"))
                        .count())
                .isEqualTo(6);
        String address = editor.path().replaceFirst("/edit$", "");

        page.fill("#body", repaired(page.inputValue("#body")));
        page.fill("#note", "Filled from the other reports; two words nobody gives");
        assertThat(editor.press("Save")).isEqualTo(200);

        assertThat(editor.path()).isEqualTo(address + "/history");
        assertThat(words(page, "ins")).contains("leaders", "Moscow", "Crime", "strikes", "[unclear]", "[unclear]");
        assertThat(editor.text()).contains("Filled from the other reports; two words nobody gives");
        editor.follow("As readers see it");
        assertThat(editor.text()).contains("investigating Russian leaders, including", "France and the [unclear],");
        editor.open("/desk/articles");
        assertThat(withHoles(page).count()).isZero();

        editor.open(address + "/history");
        assertThat(editor.press("Restore revision 1")).isEqualTo(200);
        assertThat(words(page, "del")).contains("leaders", "Moscow", "Crime", "strikes", "[unclear]");
        assertThat(editor.text()).contains("3: restore by editor");
        editor.open("/desk/articles");
        assertThat(withHoles(page).count()).isEqualTo(1);
    }

    @Test
    void getsBackWhatWasTypedWhenHeadlineAndTextAreMissing() {
        upload(
                admin(),
                text("kelp-farm.txt", "Kelp farm opens off Askvaer", "A kelp farm opened off Askvaer in Norway."));
        Visitor editor = editor();
        Page page = editor.page();
        editor.open("/desk/articles");
        editor.follow("Kelp farm opens off Askvaer");
        String address = editor.path();
        page.fill("#headline", "  ");
        page.fill("#dek", "A dek that nobody wants to type twice");
        page.fill("#body", "");

        assertThat(editor.press("Save")).isEqualTo(422);

        assertThat(page.inputValue("#dek")).isEqualTo("A dek that nobody wants to type twice");
        assertThat(page.inputValue("#body")).isEmpty();
        assertThat(page.getAttribute("#headline", "aria-invalid")).isEqualTo("true");
        assertThat(page.locator("#headline-error").innerText()).contains("Write a headline");
        assertThat(page.locator("#body-error").innerText()).contains("Write the text");
        assertThat(page.locator("[role=alert]").innerText()).contains("Write a headline", "Write the text");
        editor.open(address);
        assertThat(page.inputValue("#headline")).isEqualTo("Kelp farm opens off Askvaer");
    }

    private static Locator withHoles(Page page) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(SIX_HOLES));
    }

    private static String repaired(String body) {
        for (var repair : repairs().entrySet()) {
            assertThat(body).contains(repair.getKey());
            body = body.replace(repair.getKey(), repair.getValue());
        }
        return body;
    }

    /** The inserted or deleted words of the diff, without what is said to those who listen. */
    private static List<String> words(Page page, String element) {
        return page.locator(".diff " + element).allTextContents().stream()
                .map(text -> text.replaceFirst("^(added|removed): ", "")
                        .replaceAll("[,.]$", "")
                        .strip())
                .toList();
    }
}
