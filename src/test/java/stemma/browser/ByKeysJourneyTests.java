package stemma.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** An editor's work on the seed reports by keyboard alone, in a newsroom of its own. */
@TestPropertySource(properties = "spring.application.name=by-keys")
class ByKeysJourneyTests extends Journey {

    private static final String LAST_SEED = "US to Pull Out of Group Investigating Putin Crimes Against Ukraine";
    private static final String FIRST_SEED = "The U.S. is leaving the group investigating Russia’s crimes in Ukraine";

    private Visitor editor;

    private Page page() {
        return editor.page();
    }

    private void key(String key) {
        page().keyboard().press(key);
    }

    private Locator button(String name) {
        return page().getByRole(
                        AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** Goes on with the tabulator until the focus is there. */
    private void go(Locator there) {
        there.waitFor();
        for (int i = 0; i < 400; i++) {
            if ((Boolean) there.evaluate("one => one === document.activeElement")) {
                return;
            }
            key("Tab");
        }
        throw new AssertionError("no way there by keys: " + there);
    }

    private void press(Locator button) {
        go(button);
        key("Enter");
    }

    private void type(String field, String words) {
        go(page().locator(field));
        key("Control+a");
        page().keyboard().type(words);
    }

    /** From the queue to the form of an article. */
    private void edit(String headline) {
        editor.open("/desk?kind=article");
        Locator wanted = page().locator("[data-item]:focus", new Page.LocatorOptions().setHasText(headline));
        for (int i = 0; i < 6 && wanted.count() == 0; i++) {
            key("j");
        }
        assertThat(wanted).hasCount(1);
        key("e");
        page().waitForURL("**/edit");
    }

    private void save(String then) {
        page().waitForURL(then, new Page.WaitForURLOptions().setTimeout(10_000));
        page().waitForLoadState();
    }

    @Test
    void fixesCorrectsAndWritesTheStory() {
        editor = editor();
        fillsTheGapsWhileAnotherSaves();
        correctsANameWithANotice();
        writesTheStoryFromFourArticles();
        assertThat(editor.complaints()).isEmpty();
    }

    private void fillsTheGapsWhileAnotherSaves() {
        edit(LAST_SEED);
        press(button("Apply all 4 supported fixes"));
        Locator unsupported = page().locator(
                        ".finding",
                        new Page.LocatorOptions().setHasText("no other sentence of the story supports one"));
        for (int left = 2; left > 0; left--) {
            assertThat(unsupported).hasCount(left);
            press(unsupported.first().getByText("Mark [unclear]"));
        }
        assertThat(unsupported).hasCount(0);
        String article = editor.path().replace("/desk", "").replace("/edit", "");
        Visitor other = admin();
        other.open(editor.path());
        other.page().fill("#dateline", "WASHINGTON");
        assertThat(other.press("Save")).isEqualTo(200);

        key("Control+s");
        save("**/history");
        assertThat(editor.text()).contains("In it too is revision 2 by admin");
        editor.open(article);
        assertThat(editor.text())
                .contains(
                        "WASHINGTON",
                        "investigating Russian leaders, including",
                        "ties with Moscow and bring",
                        "Prosecution of the Crime of Aggression",
                        "targeted aerial strikes against",
                        "maintaining [unclear] and economic ties",
                        "France and the [unclear], have");
    }

    private void correctsANameWithANotice() {
        String right = "War Crimes Accountability Team";
        String wrong = "War Crimes Investigation Group";
        editor.open("/desk/names/new");
        type("#words", wrong);
        type("#of", right);
        key("Escape");
        go(page().locator("input[name=status]:checked"));
        while (!"WRONG".equals(page().locator("input[name=status]:checked").inputValue())) {
            key("ArrowDown");
        }
        press(button("Add"));
        page().waitForURL(Pattern.compile("/desk/names/[0-9]+$"));

        edit(FIRST_SEED);
        String address = editor.path().replace("/edit", "");
        press(button("Make it “" + right + "”"));
        assertThat(page().locator("#body")).hasValue(Pattern.compile(right));
        go(page().locator("input[name=as]:checked"));
        key("ArrowDown");
        go(page().getByText("The notice of a correction"));
        key("Enter");
        type("#notice", "The team was named wrongly.");
        key("Control+s");
        save("**/history");
        press(page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Carry the correction of revision"))
                .first());
        page().waitForURL("**/corrections/*");
        assertThat(editor.text()).contains("The team was named wrongly.", "Right already");
        editor.open(address.replace("/desk", ""));
        assertThat(editor.text())
                .contains("Correction", "The team was named wrongly.", right)
                .doesNotContain(wrong);
    }

    private void writesTheStoryFromFourArticles() {
        editor.open("/desk/stories");
        press(page().getByRole(AriaRole.LINK, new GetByRoleOptions().setName(FIRST_SEED))
                .first());
        page().waitForURL("**/desk/stories/*");
        String story = editor.path().replace("/desk", "");
        press(page().getByText("Write it from its articles"));
        page().waitForURL("**/write");
        for (String column : List.of("A", "B", "C", "D")) {
            Locator take = page().locator(
                            "button[name=take][aria-label^='Take sentence'][aria-label$=' of " + column + "']")
                    .first();
            press(take);
            page().locator(".notice-success").waitFor();
        }
        press(button("Save as one revision"));
        save("**/desk/stories/*");
        assertThat(page().locator(".provenance a[href*='/articles/']").count()).isGreaterThanOrEqualTo(4);
        editor.open(story);
        for (String siglum : List.of("A", "B", "C", "D")) {
            assertThat(page().locator(".source-marks", new Page.LocatorOptions().setHasText(siglum))
                            .count())
                    .as("marks of report " + siglum)
                    .isPositive();
        }
    }
}
