package stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.browser.PageQualityTests.look;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;

/** An admin imports into a collection of its own, and gives it a better name. */
class CollectionJourneyTests extends Journey {

    @Test
    void importsTheSameFileIntoTwoCollections() {
        Visitor admin = admin();
        Page page = admin.page();
        FilePayload vault = text("vault.txt", "Vault of Erlin opened", "The vault of Erlin was opened on Monday.");
        upload(admin, vault);
        assertThat(admin.text()).doesNotContain("Collection:");

        admin.open("/admin/imports");
        look(admin, "the form with collections");
        page.setInputFiles("#files", new FilePayload[] {vault});
        page.fill("#upload-new", "Erlin Echo");
        admin.press("Preview");
        page.locator(".notice-info").waitFor();
        assertThat(admin.text()).contains("Into the collection “Erlin Echo”, which the import would make");
        admin.press("Import these");
        page.locator(".notice-success").waitFor();
        assertThat(admin.text())
                .contains(
                        "Collection: “Erlin Echo”", "1 imported", "same bytes as “vault” in the collection “reports”");
        admin.follow("Open the article of vault.txt");
        admin.follow("Report as received");
        assertThat(page.locator("dl").innerText()).contains("Erlin Echo");

        admin.follow("“vault” in the collection “reports”");
        assertThat(page.locator("dl").innerText())
                .doesNotContain("Collection\n")
                .contains("“vault” in the collection “Erlin Echo”");

        admin.open("/admin/collections");
        look(admin, "the collections");
        assertThat(row(page, "Erlin Echo").locator("td").allInnerTexts()).startsWith("1", "1", "1");
        row(page, "Erlin Echo").locator("summary").click();
        row(page, "Erlin Echo").locator("input[name=name]").fill("REPORTS");
        assertThat(admin.press("Save Erlin Echo")).isEqualTo(422);
        assertThat(page.locator("[role=alert]").innerText()).contains("a collection “REPORTS” already");
        row(page, "Erlin Echo").locator("summary").click();
        row(page, "Erlin Echo").locator("input[name=name]").fill("Echo of Erlin");
        row(page, "Erlin Echo").locator("textarea").fill("The town’s paper");
        admin.press("Save Erlin Echo");
        assertThat(admin.text()).contains("The collection “Echo of Erlin” is saved.", "The town’s paper");

        admin.open("/admin/imports");
        page.setInputFiles("#files", new FilePayload[] {vault});
        page.selectOption(
                "#upload-collection", new com.microsoft.playwright.options.SelectOption().setLabel("Echo of Erlin"));
        admin.press("Import");
        page.locator(".notice-success").waitFor();
        assertThat(admin.text()).contains("Collection: “Echo of Erlin”", "0 imported, 1 unchanged");
        assertThat(admin.complaints()).isEmpty();
    }

    @Test
    void importsAFolderIntoACollection() {
        Visitor admin = admin();
        admin.open("/admin/imports");
        admin.page().locator("summary").getByText("Into which collection").click();
        admin.page().fill("#folders-new", "x".repeat(81));
        admin.page().locator("#folders button[value=true]").click();
        assertThat(admin.page().locator("[role=alert]").innerText())
                .contains("Nothing was taken in.", "at most 80 characters");

        admin.page()
                .locator("#folders-collection option")
                .first()
                .evaluate("option => { option.value = '987654321'; option.selected = true }");
        admin.page().locator("#folders button[value=true]").click();
        assertThat(admin.page().locator("[role=alert]").innerText())
                .contains("Nothing was taken in:", "Choose one from the list");

        admin.page().locator("summary").getByText("Into which collection").click();
        admin.page().fill("#folders-new", "Lamp Keepers");
        admin.page().locator("#folders button[value=true]").click();
        admin.page().locator(".notice-info").waitFor();
        assertThat(admin.text()).contains("From folder", "“Lamp Keepers”, which the import would make", "2 files");
    }

    private static com.microsoft.playwright.Locator row(Page page, String name) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(name));
    }
}
