package stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** An admin uploads reports and sees what became of each file. */
class ImportJourneyTests extends Journey {

    @Test
    void tellsWhatBecameOfEachFileOfAZip() throws IOException {
        Visitor admin = admin();
        Page page = admin.page();
        FilePayload zip = new FilePayload("mixed.zip", "application/zip", mixed());

        upload(admin, zip);
        assertThat(page.locator("tbody tr").count()).isEqualTo(6);
        assertThat(outcome(page, "good/lamp.txt")).isEqualTo("imported");
        assertThat(outcome(page, "good/orchard.txt")).isEqualTo("imported");
        assertThat(outcome(page, "good/tram.txt")).isEqualTo("imported");
        assertThat(row(page, "empty.txt")).contains("unreadable", "empty");
        assertThat(row(page, "nul.txt")).contains("unreadable", "Byte 1 is NUL");
        assertThat(row(page, "inner.zip")).contains("unreadable", "A zip inside a zip");
        assertThat(admin.text()).contains("6 files: 3 imported, 0 unchanged, 0 changed, 3 unreadable.");
        admin.open("/search?q=quinces");
        assertThat(admin.text()).contains("Old orchard of Lunde replanted");

        upload(admin, zip);
        assertThat(outcome(page, "good/lamp.txt")).isEqualTo("unchanged");
        assertThat(admin.text()).contains("6 files: 0 imported, 3 unchanged, 0 changed, 3 unreadable.");
    }

    @Test
    void asksForAFileWhenNoneWasChosen() {
        Visitor admin = admin();
        admin.open("/admin/imports");
        assertThat(admin.press("Import")).isEqualTo(422);
        assertThat(admin.page().locator("[role=alert]").innerText()).contains("No file was chosen");
    }

    @Test
    void setsAChangedFileAsideWhereAnEditorHasFixedTheArticle() {
        Visitor admin = admin();
        Page page = admin.page();
        upload(admin, text("pool.txt", "Pool in Tarsk opens", "The pool in Tarsk opens on Friday, the town said."));
        admin.follow("Open the article of pool.txt");
        String address = admin.path().replaceFirst("/edit$", "");
        page.fill("#body", "The pool in Tarsk opens on Friday at noon, the town said.");
        admin.press("Save");

        upload(admin, text("pool.txt", "Pool in Tarsk opens", "The pool in Tarsk opens on Sunday, the town said."));
        assertThat(row(page, "pool.txt")).contains("changed", "an editor’s fix says otherwise");

        Visitor editor = editor();
        editor.open(address.replaceFirst("^/desk", ""));
        assertThat(editor.text()).contains("Friday at noon").doesNotContain("Sunday");
        editor.open("/desk/articles");
        editor.follow("Pool in Tarsk opens");
        editor.follow("See both and decide");
        assertThat(editor.page().locator(".diff ins").allTextContents()).anyMatch(text -> text.contains("Sunday"));
        editor.page().check("input[name=taken]");
        assertThat(editor.press("Save what I decided")).isEqualTo(200);
        editor.open(address.replaceFirst("^/desk", ""));
        assertThat(editor.text()).contains("Sunday").doesNotContain("noon");
        editor.open(address + "/history");
        assertThat(editor.text()).contains("at noon");
    }

    private static String outcome(Page page, String file) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(file))
                .locator(".badge")
                .innerText();
    }

    private static String row(Page page, String file) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(file))
                .innerText();
    }

    private static byte[] mixed() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("good/lamp.txt", utf8("Lamps of Ostrow go dark\n\nThe gas lamps of Ostrow went dark on Tuesday.\n"));
        files.put("empty.txt", new byte[0]);
        files.put(
                "good/orchard.txt", utf8("Old orchard of Lunde replanted\n\nSchools planted 300 quinces in Lunde.\n"));
        files.put("nul.txt", new byte[] {'A', 0, 'B', 0, 0, 'C'});
        files.put("good/tram.txt", utf8("Tram 4 returns to Kolberg\n\nTram 4 runs again in Kolberg from March.\n"));
        files.put("inner.zip", zip(Map.of("hidden.txt", utf8("Hidden\n\nNobody reads this.\n"))));
        return zip(files);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
