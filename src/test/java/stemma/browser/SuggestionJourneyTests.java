package stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static stemma.browser.PageQualityTests.look;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Two stories look alike: an editor rules on them, changes their mind, and rules for good. */
class SuggestionJourneyTests extends Journey {

    private static final String OPENING = "International centre to prepare cases";

    private static Locator question(Page page) {
        return page.locator(
                ".card", new Page.LocatorOptions().setHasText(OPENING).setHasText("Do these tell"));
    }

    @Test
    void rulesOnTwoStoriesThatLookAlike() throws IOException {
        Visitor admin = admin();
        String opening = Files.readString(Path.of("src/test/resources/matching/icpa-opening-2023.txt"));
        upload(admin, text("centre-opens.txt", opening.split("\n+")));
        Visitor editor = editor();
        Page page = editor.page();
        editor.open("/desk");
        editor.follow("Suggestions");
        assertThat(question(page).count()).isEqualTo(1);
        assertThat(question(page).innerText()).contains("Both have", "ICPA", "How alike", "alike", "in the story");
        look(editor, "suggestions");

        question(page).locator("summary").click();
        question(page).locator("input[name=note]").fill("the opening, two years before");
        question(page).locator("button[value=false]").click();
        assertThat(editor.text()).contains("Ruled: not the same story.", "the opening, two years before");
        assertThat(question(page).count()).isZero();
        look(editor, "a ruling");
        assertThat(editor.press("Undo the ruling")).isEqualTo(200);
        assertThat(question(page).count()).isEqualTo(1);

        question(page).locator("button[value=true]").click();
        assertThat(editor.text()).contains("Ruled: the same story. The two are one now.");
        assertThat(editor.press("Undo the ruling")).isEqualTo(200);
        assertThat(editor.text()).contains("the two stories are apart again");

        question(page).locator("button[value=false]").click();
        upload(admin, text("centre-opens.txt", (opening + "\nIts staff has moved in.").split("\n+")));
        editor.open("/desk/suggestions");
        assertThat(question(page).count()).isZero();
        assertThat(editor.text()).contains("not the same story");
    }

    @Test
    void looksAtOtherThresholdsBeforeTheyCount() {
        Visitor admin = admin();
        Page page = admin.page();
        upload(
                admin,
                text(
                        "canal-1.txt",
                        "Canal lock at Ostrava Minor fails",
                        "A lock gate on the canal at Ostrava Minor failed on Friday and drained two basins, engineer Petra Halk said."),
                text(
                        "canal-2.txt",
                        "Two basins drained as lock gate fails",
                        "Two basins ran dry at Ostrava Minor when a lock gate failed on Friday, engineer Petra Halk told the town."));
        admin.open("/admin/matching");
        look(admin, "thresholds");
        page.fill("#join", "0.2");
        admin.press("See what it would do");
        assertThat(admin.text()).contains("Editors are asked below the score for joining");
        look(admin, "thresholds with a problem");
        page.fill("#join", "1");
        page.fill("#suggest", "0.28");
        admin.press("See what it would do");
        String stories = row(page, "Stories that tell them");
        assertThat(admin.text()).contains("go elsewhere", "would begin a story");
        assertThat(row(page, "Join a story by themselves")).endsWith("\t0");
        look(admin, "other thresholds");
        assertThat(admin.press("Use these from now on")).isEqualTo(200);
        assertThat(row(page, "Join a story by themselves")).endsWith("\t0");
        assertThat(row(page, "Stories that tell them")).endsWith(stories.substring(stories.lastIndexOf('\t')));
        admin.open("/admin/audit");
        assertThat(admin.text()).contains("move thresholds", "join 1.00, was 0.38");

        // The seeds are alike by .42 to .63.
        admin.open("/admin/matching?join=0.5&suggest=0.28");
        assertThat(admin.text()).contains("The most doubtful pairs");
        admin.open("/admin/matching?join=0.38&suggest=0.28");
        assertThat(admin.press("Use these from now on")).isEqualTo(200);
        assertThat(page.locator("#join").inputValue()).isEqualTo("0.38");
    }

    @Test
    void placesTheArchiveAnewAndUndoesIt() {
        Visitor admin = admin();
        Page page = admin.page();
        upload(
                admin,
                text(
                        "kiln-1.txt",
                        "Kiln at Tarn pottery bursts",
                        "A kiln burst at the pottery of Tarn on Thursday and blew out forty windows, owner Ruda Fenn said."),
                text(
                        "kiln-2.txt",
                        "Forty windows gone as kiln bursts in Tarn",
                        "Forty windows were blown out when a kiln burst at the Tarn pottery on Thursday, said its owner, Ruda Fenn."));
        admin.open("/admin/matching");
        page.fill("#join", "1");
        page.fill("#suggest", "0.28");
        admin.press("See what it would do");
        assertThat(admin.press("Use these from now on")).isEqualTo(200);

        admin.press("Work out what would move");
        page.waitForSelector("text=Nothing was changed. Of");
        assertThat(kiln(page).innerText()).contains("one that begins");
        look(admin, "the archive placed anew, worked out");
        admin.press("Move these");
        page.waitForSelector("text=articles went elsewhere");
        assertThat(kiln(page).innerText()).endsWith("moved");
        look(admin, "the archive placed anew, done");
        admin.open("/stories/kiln-at-tarn-pottery-bursts");
        assertThat(admin.text()).doesNotContain("Forty windows gone");
        page.goBack();
        admin.press("Undo");
        page.waitForSelector("text=Undone: articles are back");
        assertThat(kiln(page).innerText()).endsWith("back");
        admin.open("/stories/kiln-at-tarn-pottery-bursts");
        assertThat(admin.text()).contains("Forty windows gone");

        admin.open("/admin/matching?join=0.38&suggest=0.28");
        assertThat(admin.press("Use these from now on")).isEqualTo(200);
        admin.press("Work out what would move");
        page.waitForSelector(".notice-info");
        admin.press("Leave everything as it is");
        assertThat(admin.text()).contains("Dropped. No article was moved.");
        admin.open("/admin/audit");
        assertThat(admin.text()).contains("place the archive anew", "undo placing anew", "place article anew");
    }

    private static Locator kiln(Page page) {
        return page.locator("tr", new Page.LocatorOptions().setHasText("Forty windows gone"));
    }

    private static String row(Page page, String name) {
        return page.locator("tr", new Page.LocatorOptions().setHasText(name))
                .innerText()
                .strip();
    }
}
