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
        editor.open("/desk/articles");
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
        editor.open("/desk/articles");
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

    @Test
    void leadsToTheHistoryWhereAnEditedArticleWasThereBefore() {
        Visitor admin = admin();
        upload(
                admin,
                text("ropeway.txt", "Ropeway of Sund shut", "The ropeway of Sund was shut on Monday, a fitter said."));
        upload(
                admin,
                text("ropeway.txt", "Ropeway of Sund shut", "The ropeway of Sund was shut on Friday, a fitter said."));
        String run = admin.path();
        admin.follow("Open the article of ropeway.txt");
        admin.page().fill("#dek", "For two years");
        admin.press("Save");

        admin.open(run);
        admin.press("Take this import back");

        assertThat(row(admin, "ropeway.txt")).contains("kept", "by admin").doesNotContain("all the same");
        look(admin, "an undo that kept a changed article");
        admin.follow("Restore an earlier revision of ropeway.txt");
        assertThat(admin.path()).endsWith("/ropeway-of-sund-shut/history");
    }

    @Test
    void keepsTheReportsOfWhatWasTakenBack() {
        Visitor admin = admin();
        var file = text("almanac.txt", "Almanac of Torp printed", "The almanac of Torp was printed on Monday.");
        upload(admin, file);
        String run = admin.path();
        admin.press("Take this import back");
        assertThat(admin.text()).contains("1 of 1 files are taken back");
        admin.open(run);
        admin.follow("Look at the report of almanac.txt");
        String report = admin.path();

        Visitor editor = editor();
        editor.open("/desk/reports");
        look(editor, "the withdrawn reports");
        editor.follow("almanac.txt");
        assertThat(editor.path()).isEqualTo(report);
        assertThat(editor.text()).contains("withdrawn", "The almanac of Torp was printed on Monday.", "headline");
        look(editor, "a withdrawn report");
        assertThat(editor.read(report + "/file")).contains("The almanac of Torp was printed on Monday.");

        upload(admin, file);
        editor.open("/desk/reports");
        assertThat(editor.text()).doesNotContain("almanac.txt");
        editor.open(report);
        assertThat(editor.path()).endsWith("/desk/articles/almanac-of-torp-printed/report");
        assertThat(editor.open("/desk/reports/999999999").status()).isEqualTo(404);
    }

    private static String row(Visitor admin, String file) {
        return admin.page()
                .locator("tbody tr", new Page.LocatorOptions().setHasText(file))
                .innerText();
    }
}
