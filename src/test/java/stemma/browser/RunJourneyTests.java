package stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An admin previews an import, follows it, steers it, and imports from folders. */
class RunJourneyTests extends Journey {

    @Autowired
    private DataSource source;

    /** Another node that has its turn, so that runs wait in line. */
    private Connection turnOfAnother() throws SQLException {
        Connection other = source.getConnection();
        other.createStatement().execute("select pg_advisory_lock(hashtext('stemma.import'))");
        return other;
    }

    private static void end(Connection turn) throws SQLException {
        turn.createStatement().execute("select pg_advisory_unlock(hashtext('stemma.import'))");
        turn.close();
    }

    private static void preview(Visitor admin, FilePayload... files) {
        admin.open("/admin/imports");
        admin.page().setInputFiles("#files", files);
        assertThat(admin.press("Preview")).isEqualTo(200);
        admin.page().locator(".notice-info").waitFor();
    }

    @Test
    void previewsAndImportsJustThat() {
        Visitor admin = admin();
        preview(
                admin,
                text(
                        "sluice.txt",
                        "Sluice of Orvik repaired",
                        "The sluice of Orvik was repaired on Monday, divers said."),
                text("sluice-bad.txt", " "));

        assertThat(admin.text()).contains("Nothing was changed. 2 files: 1 to import", "1 unreadable");
        assertThat(visitor().open("/articles/sluice-of-orvik-repaired").status())
                .isEqualTo(404);
        admin.page().locator("[aria-label='Look at sluice.txt']").click();
        assertThat(admin.text())
                .contains("The sluice of Orvik was repaired on Monday, divers said.", "begin a story of its own");

        admin.follow("preview " + admin.path().replaceAll(".*/imports/(\\d+)/.*", "$1"));
        assertThat(admin.press("Import these")).isEqualTo(200);
        admin.page().locator(".notice-success").waitFor();
        assertThat(admin.text()).contains("2 files: 1 imported, 0 unchanged, 0 changed, 1 unreadable.");
        assertThat(admin.text()).doesNotContain("otherwise than the preview");
        assertThat(visitor().open("/articles/sluice-of-orvik-repaired").status())
                .isEqualTo(200);
    }

    @Test
    void showsTheWordsThatAChangedFileWouldChange() {
        Visitor admin = admin();
        upload(
                admin,
                text("canal.txt", "Canal of Vire drained", "The canal of Vire was drained on Tuesday for cleaning."));

        preview(
                admin,
                text("canal.txt", "Canal of Vire drained", "The canal of Vire was drained on Friday for cleaning."));
        admin.page().locator("[aria-label='Look at canal.txt']").click();

        assertThat(admin.page().locator(".diff del").allInnerTexts()).anyMatch(text -> text.contains("Tuesday"));
        assertThat(admin.page().locator(".diff ins").allInnerTexts()).anyMatch(text -> text.contains("Friday"));
    }

    @Test
    void followsARunThatIsPausedAndResumed() throws Exception {
        Visitor admin = admin();
        Page page = admin.page();
        Connection other = turnOfAnother();
        try {
            admin.open("/admin/imports");
            page.setInputFiles("#files", new FilePayload[] {
                text("dyke.txt", "Dyke of Wold breached", "The dyke of Wold was breached on Monday, farmers said.")
            });
            admin.press("Import");
            assertThat(admin.text()).contains("0 of 1 files, waits in line");
            assertThat(admin.read(admin.path()))
                    .contains("<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>");
            admin.press("Pause");
            assertThat(admin.text()).contains("0 of 1 files, paused by admin");
            admin.press("Resume");
            assertThat(admin.text()).contains("waits in line");
        } finally {
            end(other);
        }
        page.locator(".notice-success").waitFor();
        assertThat(admin.text()).contains("1 file: 1 imported");
        assertThat(admin.complaints()).isEmpty();
        String run = admin.path().replaceFirst("/admin/imports/", "import/");
        admin.open("/admin/audit?subject=" + run);
        assertThat(admin.text()).contains("start import", "pause import", "resume import");
    }

    @Test
    void cancelsWhatWaits() throws Exception {
        Visitor admin = admin();
        Connection other = turnOfAnother();
        try {
            admin.open("/admin/imports");
            admin.page().setInputFiles("#files", new FilePayload[] {
                text("spire.txt", "Spire of Kell leans", "The spire of Kell leans further since Monday, masons said.")
            });
            admin.press("Import");
            Visitor second = admin(); // whose page has lost the stream, so that it does not hear of it
            second.page().route("**/progress", route -> route.abort());
            second.open(admin.path());
            admin.press("Cancel the rest");
            assertThat(admin.text()).contains("Cancelled. 1 of 1 files were not imported", "admin cancelled the run");
            second.press("Pause");
            assertThat(second.page().locator("[role=alert]").innerText()).contains("cannot be paused: it is cancelled");
        } finally {
            end(other);
        }
        assertThat(visitor().open("/articles/spire-of-kell-leans").status()).isEqualTo(404);
    }

    @Test
    void importsFromAFolderOfTheServer() {
        Visitor admin = admin();
        admin.open("/admin/imports");
        String folders = admin.page().locator("#folders").innerText();
        assertThat(folders).contains("folders/lighthouse", "folders/gone", "There is no such folder.");

        admin.page().locator("#folders button[value=false]").click();
        admin.page().locator(".notice-success").waitFor();

        assertThat(admin.text())
                .contains("From folder", "lighthouse/reef-lamp.txt", "lighthouse/old/tolne-horn.txt", "2 files:")
                .doesNotContain("draft");
        assertThat(visitor().open("/articles/fog-horn-of-tolne-falls-silent").status())
                .isEqualTo(200);
    }

    @Test
    void uploadsAWholeFolderWithoutItsHiddenFiles() {
        Visitor admin = admin();
        admin.open("/admin/imports");
        admin.page().setInputFiles("#folder", Path.of("src/test/resources/folders/lighthouse"));
        admin.press("Import");
        admin.page().locator(".notice-success").waitFor();

        assertThat(admin.text())
                .contains("From upload", "lighthouse/reef-lamp.txt", "lighthouse/old/tolne-horn.txt", "2 files:")
                .doesNotContain("draft");
    }
}
