package stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader types, chooses with the keyboard, narrows and takes back. */
class SearchJourneyTests extends Journey {

    private Visitor reader;

    @BeforeEach
    void bringInReports() {
        upload(
                admin(),
                text(
                        "zither.txt",
                        "Zither maker of Ostwick honoured",
                        "Zither maker Una Pell of Ostwick was honoured."),
                text("zebra.txt", "Zebra strays into Ostwick", "A zebra strayed into Ostwick on Sunday, police said."));
        reader = visitor();
        reader.open("/search");
    }

    private Locator field() {
        return reader.page().locator("#q");
    }

    private Locator offered() {
        return reader.page().locator("#suggestions [role=option]");
    }

    @Test
    void choosesAHeadlineByKeys() {
        field().pressSequentially("zith");
        offered().first().waitFor();
        assertThat(offered().allTextContents()).containsExactly("Zither maker of Ostwick honouredStory");
        assertThat(field().getAttribute("aria-expanded")).isEqualTo("true");
        PageQualityTests.look(reader, "what is offered");

        field().press("ArrowDown");
        assertThat(field().getAttribute("aria-activedescendant")).isEqualTo("suggestion-0");
        assertThat(offered().first().getAttribute("aria-selected")).isEqualTo("true");
        field().press("Enter");
        reader.page().waitForURL("**/stories/zither-maker-of-ostwick-honoured");
    }

    @Test
    void closesWhatIsOfferedAndSearchesForWhatWasTyped() {
        field().pressSequentially("zeb");
        offered().first().waitFor();
        field().press("Escape");
        assertThat(offered().count()).isZero();
        assertThat(field().inputValue()).isEqualTo("zeb");
        assertThat(field().getAttribute("aria-expanded")).isEqualTo("false");
        field().press("Enter");
        reader.page().waitForURL("**/search?q=zeb");
    }

    @Test
    void narrowsASearchAndTakesThatBack() {
        field().fill("Ostwick zebra");
        reader.page()
                .getByText("Narrow it", new Page.GetByTextOptions().setExact(true))
                .click();
        reader.page().selectOption("#kind", "story");
        reader.page().fill("#from", "2001-02-03");
        reader.press("Search with these");
        assertThat(field().inputValue()).isEqualTo("Ostwick zebra after:2001-02-03 kind:story");
        assertThat(reader.page().locator(".result").count()).isEqualTo(1);
        reader.page()
                .locator(".chip", new Page.LocatorOptions().setHasText("Story"))
                .click();
        assertThat(field().inputValue()).isEqualTo("Ostwick zebra after:2001-02-03");
        assertThat(reader.page().locator(".result").count()).isEqualTo(2);
        assertThat(reader.page().locator("#from").inputValue()).isEqualTo("2001-02-03");
    }
}
