package stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two stories become one and two again; an article leaves its story and comes back. */
class MergeJourneyTests extends Journey {

    private static final String BRIDGE = "/stories/swing-bridge-at-halmar-stays-shut";
    private static final String GEESE = "/stories/geese-return-early-to-lake-vessen";

    @Test
    void mergesTwoStoriesAndTakesItBack() {
        upload(
                admin(),
                text(
                        "bridge.txt",
                        "Swing bridge at Halmar stays shut",
                        "The swing bridge at Halmar stays shut for a third week, harbour master Nils Okker said.",
                        "A cracked bearing was found on Monday."),
                text(
                        "geese.txt",
                        "Geese return early to Lake Vessen",
                        "Some 4,000 barnacle geese have returned to Lake Vessen, warden Ida Brandt counted.",
                        "They came two weeks before the usual date."));
        Visitor editor = editor();
        Page page = editor.page();
        String bridge = page(editor, BRIDGE);
        String geese = page(editor, GEESE);
        String front = frontPage(editor);
        assertThat(front).contains("Swing bridge at Halmar", "Geese return early");

        editor.open("/desk" + BRIDGE);
        page.selectOption("#with", GEESE.replace("/stories/", ""));
        editor.press("Look at both first");
        choose(page, "Which story stays?", "Swing bridge at Halmar stays shut");
        choose(page, "Whose headline?", "Geese return early to Lake Vessen");
        choose(page, "Whose lead", "Swing bridge at Halmar stays shut");
        assertThat(editor.press("Merge them")).isEqualTo(200);

        editor.open(GEESE);
        assertThat(editor.path()).isEqualTo(BRIDGE);
        assertThat(page.locator("h1").innerText()).isEqualTo("Geese return early to Lake Vessen");
        assertThat(page.locator(".prose").innerText()).contains("harbour master Nils Okker");
        assertThat(page.locator(".witness").count()).isEqualTo(2);
        assertThat(frontPage(editor)).doesNotContain("Swing bridge at Halmar").contains("Geese return early");

        editor.open("/desk" + BRIDGE);
        assertThat(editor.press("Undo the merge with")).isEqualTo(200);
        String again = page(editor, BRIDGE);
        assertThat(again).as("readers saw another headline meanwhile").contains("What changed since it was published");
        assertThat(said(again).filter(line -> !line.startsWith("What changed since")))
                .containsExactlyElementsOf(said(bridge).toList());
        assertThat(page.locator(".timeline").innerText())
                .containsSubsequence("The story was published here", "Updated");
        assertThat(page(editor, GEESE)).isEqualTo(geese);
        assertThat(frontPage(editor)).isEqualTo(front);
    }

    private static Stream<String> said(String page) {
        return page.lines().map(String::strip).filter(line -> !line.isEmpty());
    }

    @Test
    void movesAnArticleToAStoryOfItsOwnAndBack() {
        upload(
                admin(),
                text(
                        "mine.txt",
                        "Tin mine of Karvel floods",
                        "Water broke into the tin mine of Karvel on Friday and 31 miners were brought up unhurt.",
                        "Pumps from Osterby will be at work until Thursday, mine director Pavel Lund said."),
                text(
                        "mine-again.txt",
                        "31 miners safe after flood in Karvel tin mine",
                        "Water broke into the tin mine of Karvel on Friday; 31 miners were brought up unhurt.",
                        "Mine director Pavel Lund said pumps from Osterby will be at work until Thursday."));
        Visitor editor = editor();
        Page page = editor.page();
        String story = "/stories/tin-mine-of-karvel-floods";
        String before = page(editor, story);
        assertThat(before).contains("The 2 reports of this story");

        editor.open("/desk" + story);
        Locator card = page.locator(".card", new Page.LocatorOptions().setHasText("31 miners safe"));
        card.getByText("Move it elsewhere").click();
        assertThat(editor.press("Make it a story of its own: 31 miners safe after flood in Karvel tin mine"))
                .isEqualTo(200);

        assertThat(editor.path()).isNotEqualTo("/desk" + story);
        assertThat(page(editor, editor.path().replaceFirst("^/desk", ""))).contains("The only report of this story");
        assertThat(page(editor, story)).contains("The only report of this story");

        editor.open("/desk/stories");
        editor.follow("31 miners safe after flood in Karvel tin mine");
        page.getByText("Move it elsewhere").click();
        page.locator(".card input[name=story]").fill("tin-mine-of-karvel-floods");
        assertThat(editor.press("Move the article")).isEqualTo(200);
        assertThat(page(editor, story).strip()).isEqualTo(before.strip());
        assertThat(page.locator(".timeline").innerText()).contains("Another story became part of this one");
    }

    /** What readers see there, without the time of the last change, and without the timeline, which forgets nothing. */
    private static String page(Visitor visitor, String path) {
        visitor.open(path);
        assertThat(visitor.path()).isEqualTo(path);
        String text = visitor.text();
        for (String timeline : visitor.page().locator(".timeline").allInnerTexts()) {
            text = text.replace(timeline, "");
        }
        return text.replaceAll("Updated\\s+[^\\n]*UTC", "");
    }

    private static String frontPage(Visitor visitor) {
        return page(visitor, "/");
    }

    private static void choose(Page page, String question, String answer) {
        page.locator("fieldset", new Page.LocatorOptions().setHasText(question))
                .getByText(answer)
                .click();
    }
}
