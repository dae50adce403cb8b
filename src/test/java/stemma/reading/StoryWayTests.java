package stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import stemma.Caller;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Article;
import stemma.pages.NuChecker;
import stemma.regrouping.Regroupings;
import stemma.story.Keep;
import stemma.story.Newsdesk;

/** What a story's page, kept ready as it is, tells of its origins and its way. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "stemma.press.memory=16MB",
            "stemma.admin.password=" + Caller.PASSWORD,
            "stemma.editor.password=" + Caller.PASSWORD
        })
@OnFreshDatabase
class StoryWayTests {

    private static final String GLACIER =
            "The glacier above Halvik lost forty metres in one summer, Surveyor Ingrun Tveit of the ice office told reporters on Friday.";

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private Regroupings regroupings;

    private String page(String slug, String language) {
        return new Caller(port)
                .get("/stories/" + slug, "Accept-Language", language)
                .body();
    }

    @Test
    void tellsItsWayAndItsOrigins() {
        Article one = newsroom.file("glacier-1", Newsroom.content("Glacier above Halvik shrinks", GLACIER));
        Article other = newsroom.file(
                "organ-1",
                Newsroom.content("Organ of Sund restored", "The organ of Sund was restored by Builder Ketil Moe."));
        String story = newsdesk.storyOf(one.slug());
        assertThat(page(story, "en")).doesNotContain("id=\"timeline\"", "id=\"origins\"");

        regroupings.merge(story, newsdesk.storyOf(other.slug()), new Keep(false, false), "eve");
        assertThat(page(story, "en"))
                .containsSubsequence(
                        "One origin behind them all",
                        "are of one outlet, Test Wire",
                        "17 March 2025",
                        "The story was published here",
                        "Another story became part of this one");

        Caller editor = new Caller(port).logIn("editor", Caller.PASSWORD);
        editor.post(
                "/desk/articles/" + one.slug() + "/revisions",
                "base",
                String.valueOf(one.head().id()),
                "headline",
                "Glacier above Halvik shrinks",
                "body",
                GLACIER.replace("forty", "fourteen"),
                "as",
                "correction",
                "notice",
                "It lost fourteen metres.");
        String corrected = page(story, "en");
        assertThat(corrected)
                .containsSubsequence(
                        "id=\"timeline\"", "Another story became part of this one", "timeline-own\">Correction<");
        assertThat(new NuChecker().complaints(corrected)).isEmpty();
        assertThat(page(story, "uk"))
                .contains("Щонайбільше 1 незалежне першоджерело", "Хронологія", "Інший сюжет став частиною цього")
                .doesNotContain("??");
    }
}
