package stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.browser.PageQualityTests.look;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** An admin takes an import back after an editor has touched one of its articles, and brings it back again. */
class UndoJourneyTests extends Journey {

    @Test
    void takesAnImportBackAndBringsItBackAgain() {
        Visitor admin = admin();
        upload(
                admin,
                text("gorse.txt", "Gorse fire near Ardlan put out", "A gorse fire near Ardlan was put out."),
                text("oyster.txt", "Oysters of Brevik are back", "Oysters grow in Brevik again, a diver said."));
        String run = admin.path();
        Visitor editor = editor();
        editor.open("/desk");
        editor.follow("Oysters of Brevik are back");
        String oysters = editor.path();
        editor.page().fill("#dek", "After 30 years");
        editor.press("Save");

        admin.open(run);
        assertThat(admin.press("Take this import back")).isEqualTo(200);

        String undo = admin.path();
        assertThat(admin.text()).contains("1 of 2 files are taken back", "revision 2 by editor");
        assertThat(row(admin, "gorse.txt")).contains("taken back");
        assertThat(row(admin, "oyster.txt")).contains("kept");
        look(admin, "an undo with something kept");
        editor.open("/desk");
        assertThat(editor.text()).contains("Oysters of Brevik").doesNotContain("Gorse fire near Ardlan");

        assertThat(admin.press("Take it back all the same: oyster.txt")).isEqualTo(200);
        assertThat(admin.text()).contains("2 of 2 files are taken back");
        assertThat(editor.open(oysters).status()).isEqualTo(404);
        admin.open(run);
        assertThat(admin.text()).contains("This run was taken back by");
        look(admin, "a run that was taken back");

        admin.open(undo);
        assertThat(admin.press("Bring it back")).isEqualTo(200);
        assertThat(admin.text()).contains("2 of 2 files are taken back");
        assertThat(editor.open(oysters).status()).isEqualTo(200);
        assertThat(editor.page().inputValue("#dek")).isEqualTo("After 30 years");
    }

    private static String row(Visitor admin, String file) {
        return admin.page()
                .locator("tbody tr", new Page.LocatorOptions().setHasText(file))
                .innerText();
    }
}
