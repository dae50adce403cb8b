package stemma.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Writing in the form: what is typed is kept, shown, counted and cleaned, and is not lost. */
class WritingJourneyTests extends Journey {

    private static final Pattern KEPT = Pattern.compile("Kept at .* as your private draft");

    @Test
    void keepsWhatIsTypedThroughACrashOfTheBrowser() {
        Visitor editor = open("quay", "The quay at Adorp is closed, the port said.");
        String form = editor.path();
        editor.page().fill("#body", "The quay at Adorp is open, the port said.\n\nBoats are back.");
        assertThat(editor.page().locator("#kept")).hasText(KEPT);
        assertThat(editor.page().locator("#words")).hasText("12");
        assertThat(editor.page().locator("#preview .prose p")).hasCount(2);
        editor.close();

        Visitor back = admin();
        back.open(form);
        assertThat(back.text()).contains("You have unsaved words from");
        back.follow("Go on with them");
        assertThat(back.page().inputValue("#body")).endsWith("Boats are back.");
        back.page().getByText("Compare with live").click();
        assertThat(back.page().locator("#comparison ins").last()).containsText("Boats are back.");
        back.page().keyboard().press("Control+s");
        back.page().waitForURL("**/history");
        assertThat(back.text()).contains("Saved as revision 2.", "Boats are back.");
        back.open(form);
        assertThat(back.text()).doesNotContain("You have unsaved words");
        assertThat(back.complaints()).isEmpty();
    }

    @Test
    void warnsBeforeWordsAreLostAndOnlyThen() {
        Visitor editor = open("sluice", "The sluice at Bedorp is closed, the port said.");
        Page page = editor.page();
        int[] warnings = {0};
        page.onDialog(dialog -> {
            warnings[0]++;
            dialog.accept();
        });
        page.click("#body");
        page.keyboard().type("It rained. ");
        page.reload();
        assertThat(warnings[0]).isEqualTo(1);
        page.click("#body");
        page.keyboard().type("It snowed. ");
        assertThat(page.locator("#kept")).hasText(KEPT);
        page.reload();
        assertThat(warnings[0]).isEqualTo(1);
    }

    @Test
    void savesTheWordsOfAStaleTabAfterTheLogin() {
        Visitor editor = open("jetty", "The jetty at Cedorp is closed, the port said.");
        Page page = editor.page();
        page.context().clearCookies();
        page.fill("#body", "The jetty at Cedorp is open.");
        assertThat(page.locator("#kept")).containsText("your login has run out");
        assertThat(editor.press("Save")).isEqualTo(401);
        assertThat(editor.text()).contains("not lost");
        page.fill("#username", "admin");
        page.fill("#password", PASSWORD);
        page.locator("main").getByText("Log in").last().click();
        page.waitForURL("**/desk/late");
        assertThat(editor.text()).contains("The jetty at Cedorp is open.");
        assertThat(editor.press("Send it now")).isEqualTo(200);
        assertThat(editor.text()).contains("Saved as revision 2.");
    }

    @Test
    void saysThatAnotherPageHasKeptLaterWordsOfTheSameDraft() {
        Visitor editor = open("groyne", "The groyne at Gedorp is closed, the port said.");
        editor.page().fill("#body", "The groyne at Gedorp is open.");
        assertThat(editor.page().locator("#kept")).hasText(KEPT);
        Locator turn = editor.page().locator("#text-form [name=turn]");
        String earlier = turn.inputValue();
        editor.page().fill("#body", "The groyne at Gedorp is open again.");
        editor.page()
                .waitForResponse(
                        answer -> answer.url().endsWith("/draft"),
                        () -> editor.page().press("#body", "End"));
        // As in a tab that the browser has duplicated: the same form, at an earlier turn.
        turn.evaluate("(turn, earlier) => { turn.value = earlier - 1; }", earlier);
        editor.page().fill("#body", "The groyne at Gedorp is open until May.");

        Locator kept = editor.page().locator("#kept.field-error[role=alert]");
        assertThat(kept).containsText("Not kept: another page with the same draft has kept later words.");
        assertThat(editor.page().locator("#body")).hasValue("The groyne at Gedorp is open until May.");
        assertThat(editor.press("Save")).isEqualTo(200);
        assertThat(editor.text()).contains("Saved as revision 2.", "until May");
    }

    @Test
    void actsOnceOnADoubleClick() {
        Visitor editor = open("mole", "The mole at Dodorp is closed, the port said.");
        editor.page().fill("#body", "The mole at Dodorp is open.");
        editor.page().locator("#save").dblclick();
        editor.page().waitForURL("**/history");
        assertThat(editor.text()).contains("Saved as revision 2.").doesNotContain("3: edit");
    }

    @Test
    void showsWhoElseHasTheTextOpenUntilThePageIsClosed() {
        Visitor first = open("dock", "The dock at Edorp is closed, the port said.");
        Visitor second = editor();
        second.open(first.path());
        assertThat(second.page().locator("#presence")).containsText("admin has this open too");
        first.open("/desk");
        second.page().reload();
        assertThat(second.page().locator("#presence .notice")).hasCount(0);
    }

    @Test
    void remembersTheDateWhereItIsTakenBack() {
        Visitor editor = open("crane", "The crane at Fedorp is closed, the port said.");
        Page page = editor.page();
        page.fill("#published", "2025-03-17");
        assertThat(page.locator("[name=dated][value=given]")).isChecked();
        page.check("[name=dated][value=not-given]");
        assertThat(page.inputValue("#published")).isEmpty();
        page.check("[name=dated][value=given]");
        assertThat(page.inputValue("#published")).isEqualTo("2025-03-17");
    }

    @ParameterizedTest
    @ValueSource(strings = {"word", "google-docs", "web-page"})
    void cleansWhatIsPasted(String from) throws IOException {
        Visitor editor = open("lock of " + from, "The lock at " + from + "dorp is closed, the port said.");
        Locator body = editor.page().locator("#body");
        body.fill("");
        body.focus();
        body.evaluate("""
                (body, html) => { const data = new DataTransfer(); data.setData('text/html', html);
                  body.dispatchEvent(new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true})); }""", Files.readString(Path.of("src/test/resources/clipboard/" + from + ".html")));
        assertThat(editor.page().inputValue("#body")).isEqualTo(CLEAN.get(from));
        assertThat(editor.page().locator("#kept")).hasText(KEPT);
        assertThat(editor.complaints()).isEmpty();
    }

    /** What an editor who reads the page that was copied would type. */
    private static final Map<String, String> CLEAN = Map.of("word", """
            ## What the court said

            Three judges ruled on Monday, and [the ruling](https://court.example/ruling_%282025%29) is public. It runs to 80 pages.

            - Costs are shared.
            - An appeal is possible.

            > “We are glad,” the lawyer said.

            \\- not an item, a dash""", "google-docs", """
            ## Ferry back in service

            The ferry [sails again](https://port.example/ferry) on Friday.

            - Adults pay 4 euros.
            - Children pay nothing.

            It holds 60 people.""", "web-page", """
            The mayor spoke to reporters.

            > First we build.

            > Then we pay.

            The mayor on Monday

            - Build
            - Pay [from the \\[2025\\] budget](https://town.example/%5Bbudget%5D)

            Mail [the press office](mailto:press@town.example).""");

    /** An admin with the form of a new article open. */
    private Visitor open(String subject, String sentence) {
        Visitor admin = admin();
        upload(admin, text(subject + "-" + sentence.hashCode() + ".txt", "News of the " + subject, sentence));
        admin.open("/desk");
        admin.follow("News of the " + subject);
        return admin;
    }
}
