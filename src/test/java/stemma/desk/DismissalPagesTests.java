package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import stemma.Caller;
import stemma.article.Article;
import stemma.pages.NuChecker;

/** The list of what was dismissed for good, over HTTP; each test has words of its own. */
class DismissalPagesTests extends AtTheDesk {

    private static final String LIST = "/desk/dismissals";

    private void dismiss(Caller who, Article article, String words, String reach) {
        HttpResponse<String> answer = who.post(
                "/desk/articles/" + article.slug() + "/dismissals",
                "rule",
                "loaded-word",
                "words",
                words,
                "reach",
                reach);
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private String found(String words) {
        return editor.get(LIST + "?q=" + words).body();
    }

    private long standing(String words) {
        return jdbc.sql("select id from dismissal where words = ? and undone_at is null")
                .param(words)
                .query(Long.class)
                .single();
    }

    @Test
    void listsWhatIsDismissedForGoodAndNotWhatGoesWithItsRevision() {
        Article article = newsroom.about("pewterer", "Ambleby");
        dismiss(editor, article, "ambled", "text");
        dismiss(editor, article, "ambled on", "revision");

        String page = found("ambled");

        assertThat(page)
                .contains("Loaded word", article.title(), "/desk/articles/" + article.slug() + "/checks", "editor")
                .contains("action=\"/desk/dismissals/" + standing("ambled") + "\"")
                .doesNotContain("ambled on");
        assertThat(new NuChecker().complaints(page)).isEmpty();
        assertThat(found("AMBLED")).as("whatever the case").contains(article.title());
        assertThat(found("unheardof")).contains("Nothing with these words is dismissed for good.");
    }

    @Test
    void takesADismissalBackAndDismissesAgain() {
        Article article = newsroom.about("pewterer", "Brambleby");
        dismiss(editor, article, "brambled", "text");
        long id = standing("brambled");

        assertThat(editor.post(LIST + "/" + id, "_method", "delete").statusCode())
                .isEqualTo(302);
        assertThat(editor.get(LIST).body()).contains("It counts again.", LIST + "/" + id + "/restoration");
        assertThat(found("brambled")).doesNotContain(article.title());

        editor.post(LIST + "/" + id + "/restoration");
        assertThat(editor.get(LIST).body()).contains("It is dismissed again.");
        assertThat(found("brambled")).contains(article.title());
        assertThat(standing("brambled")).isNotEqualTo(id);
        editor.post(LIST + "/" + id + "/restoration");
        assertThat(editor.get(LIST).body()).contains("It stays as it is");
        assertThat(jdbc.sql(
                                "select action from audit_entry where subject = ? and detail like '%: brambled' order by id")
                        .param("article/" + article.slug())
                        .query(String.class)
                        .list())
                .containsExactly("dismiss finding", "undo dismissal", "dismiss finding");
    }

    @Test
    void leavesWhatHoldsInAllTextsToAdmins() {
        Article article = newsroom.about("pewterer", "Crumbleby");
        dismiss(anAdmin(), article, "crumbled", "house");
        long id = standing("crumbled");

        assertThat(found("crumbled"))
                .contains("all texts", "an admin can undo it")
                .doesNotContain("action=\"/desk/dismissals/" + id + "\"");
        editor.post(LIST + "/" + id, "_method", "delete");
        assertThat(editor.get(LIST).body()).contains("Nothing was undone");
        assertThat(standing("crumbled")).isEqualTo(id);
        assertThat(anAdmin().post(LIST + "/" + id, "_method", "delete").statusCode())
                .isEqualTo(302);
        assertThat(found("crumbled")).contains("Nothing with these words");
        editor.post(LIST + "/" + id + "/restoration");
        assertThat(found("crumbled")).as("nor may an editor dismiss it again").contains("Nothing with these words");
    }
}
