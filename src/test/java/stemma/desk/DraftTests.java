package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import stemma.Caller;
import stemma.Newsroom;
import stemma.article.Article;
import stemma.pages.NuChecker;

/** Private drafts over HTTP, as the form and its script keep them. */
class DraftTests extends AtTheDesk {

    private static final String WAITING = "You have unsaved words";

    private Caller colleague;

    @BeforeEach
    void aColleagueComesIn() {
        colleague = anAdmin();
    }

    @Test
    void offersUnsavedWordsOnReturnToTheirEditorAlone() {
        Article article = newsroom.about("kiln", "Adrand");
        String form = id();
        assertThat(keep(article, form, 1, "The kiln is lit.").statusCode()).isEqualTo(204);

        String page = editor.get(edit(article)).body();
        assertThat(page).contains(WAITING, "?draft=" + form);
        assertThat(new NuChecker().complaints(page)).isEmpty();
        assertThat(editor.get(edit(article) + "?draft=" + form).body())
                .contains("The kiln is lit.</textarea>")
                .doesNotContain(WAITING);
        assertThat(colleague.get(edit(article)).body()).doesNotContain(WAITING);
        assertThat(colleague.get(edit(article) + "?draft=" + form).body()).doesNotContain("The kiln is lit.");
        assertThat(colleague
                        .post(desk(article) + "/drafts/" + form + "/comparison")
                        .statusCode())
                .isEqualTo(404);
        colleague.post(desk(article) + "/drafts/" + form, "_method", "delete");
        assertThat(editor.get(edit(article)).body()).contains(WAITING);
    }

    private static final Pattern FORM = Pattern.compile("name=\"(draft|goesOn|turn)\" value=\"([^\"]*)\"");

    /** The fields that tell one form from another, in the order of the page. */
    private List<String> opened(Article article, String draft) {
        return FORM.matcher(editor.get(edit(article) + "?draft=" + draft).body())
                .results()
                .map(found -> found.group(2))
                .toList();
    }

    private static String[] goingOn(Article article, List<String> form, int turn, String body) {
        String[] fields = fields(article, form.get(0), turn, body);
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 2);
        all[fields.length] = "goesOn";
        all[fields.length + 1] = form.get(2);
        return all;
    }

    @Test
    void takesTwoPagesThatGoOnWithOneDraftForTwo() {
        Article article = newsroom.file(
                "kiln-of-ildrand",
                Newsroom.content(
                        "Kiln of Ildrand", "It is new.", "Rain fell.", "It is hot.", "Snow fell.", "It is dear."));
        keep(article, id(), 1, "It is new.\n\nRain fell.\n\nIt is so hot.\n\nSnow fell.\n\nIt is dear.");
        String waiting = waiting(article);
        List<String> one = opened(article, waiting);
        List<String> other = opened(article, waiting);
        assertThat(one.get(0)).isNotEqualTo(other.get(0)).isNotEqualTo(waiting);

        String first = "It is old.\n\nRain fell.\n\nIt is so hot.\n\nSnow fell.\n\nIt is dear.";
        editor.post(desk(article) + "/revisions", goingOn(article, one, 2, first));
        assertThat(editor.get(edit(article)).body()).doesNotContain(WAITING);
        String last = "It is new.\n\nRain fell.\n\nIt is so hot.\n\nSnow fell.\n\nIt is cheap.";
        editor.post(desk(article) + "/revisions", goingOn(article, other, 2, last));

        assertThat(articles.bySlug(article.slug()).content().bodyText())
                .isEqualTo("It is old.\nRain fell.\nIt is so hot.\nSnow fell.\nIt is cheap.");
    }

    @Test
    void offersADraftNoMoreOnceAnotherFormGoesOnWithItUnlessMoreIsTypedInTheFirst() {
        Article article = newsroom.about("kiln", "Jydrand");
        String first = id();
        keep(article, first, 1, "The kiln smokes.");
        List<String> second = opened(article, first);
        assertThat(second.get(2)).isEqualTo(first + ":1");

        String[] put = goingOn(article, second, 2, "The kiln smokes no more.");
        assertThat(put(article, put).statusCode()).isEqualTo(204);
        assertThat(waiting(article)).isEqualTo(second.get(0));
        assertThat(editor.get(edit(article) + "?draft=" + first).body()).contains("The kiln smokes.</textarea>");

        keep(article, first, 5, "The kiln smokes and stinks.");
        put(article, goingOn(article, second, 3, "The kiln smokes no more, never."));
        assertThat(editor.get(edit(article)).body()).contains("?draft=" + first, "?draft=" + second.get(0));
    }

    @Test
    void saysSoWhereWordsAreNotKept() {
        Article article = newsroom.about("kiln", "Kaldrand");
        String form = id();
        keep(article, form, 5, "The later words.");
        HttpResponse<String> late = keep(article, form, 3, "Other words.");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("another page with the same draft has kept later words");

        editor.post(desk(article) + "/draft", fields(article, form, 3, "Words without a script."));
        assertThat(editor.get(edit(article) + "?draft=" + form).body()).contains("The later words.</textarea>");
        assertThat(editor.get(edit(article) + "?draft=" + waiting(article)).body())
                .contains("Words without a script.</textarea>");
    }

    private String waiting(Article article) {
        Matcher offered = Pattern.compile("/edit\\?draft=([0-9a-f-]{36})")
                .matcher(editor.get(edit(article)).body());
        assertThat(offered.find()).isTrue();
        return offered.group(1);
    }

    @Test
    void letsLateWordsGo() {
        Article article = newsroom.about("kiln", "Bedrand");
        String form = id();
        keep(article, form, 2, "The second words.");
        keep(article, form, 1, "The first words.");
        assertThat(editor.get(edit(article) + "?draft=" + form).body()).contains("The second words.");
    }

    @Test
    void offersNothingAfterTheSaveThoughAnAutosaveComesLater() {
        Article article = newsroom.about("kiln", "Cadrand");
        String form = id();
        keep(article, form, 1, "The kiln");
        assertThat(save(article, form, 3, "The kiln is out.").statusCode()).isEqualTo(302);
        keep(article, form, 2, "The kiln is");
        assertThat(editor.get(edit(article)).body()).doesNotContain(WAITING);
        keep(article, form, 4, "The kiln is out, and cold.");
        assertThat(editor.get(edit(article)).body()).contains(WAITING);
    }

    @Test
    void bringsBackWhatWasThrownAway() {
        Article article = newsroom.about("kiln", "Dodrand");
        String form = id();
        keep(article, form, 1, "The kiln burns.");
        editor.post(desk(article) + "/drafts/" + form, "_method", "delete");
        String page = editor.get(edit(article)).body();
        assertThat(page).contains("thrown away", "Bring the words back").doesNotContain(WAITING);
        editor.post(desk(article) + "/drafts/" + form + "/restoration");
        assertThat(editor.get(edit(article)).body()).contains(WAITING);
    }

    @Test
    void keepsADraftThoughTheTextMovedOnAndBringsBothTogether() {
        Article article = newsroom.file(
                "kiln-of-edrand", Newsroom.content("Kiln of Edrand", "The kiln of Edrand is new.", "It is of brick."));
        String form = id();
        String mine = "The kiln of Edrand is new.\n\nIt is of red brick.";
        keep(article, form, 1, mine);
        save(colleague, article, id(), 1, "The kiln of Edrand is old.\n\nIt is of brick.");

        assertThat(editor.get(edit(article)).body()).contains(WAITING, "begun on an earlier revision");
        String page = editor.get(edit(article) + "?draft=" + form).body();
        assertThat(page)
                .contains(mine, "name=\"base\" value=\"" + article.head().id() + "\"");
        assertThat(save(article, form, 2, mine).statusCode()).isEqualTo(302);
        assertThat(articles.bySlug(article.slug()).content().bodyText())
                .isEqualTo("The kiln of Edrand is old.\nIt is of red brick.");
    }

    @Test
    void takesWhoWritesOnAfterALostAnswerForNoStranger() {
        Article article = newsroom.about("kiln", "Fidrand");
        String form = id();
        assertThat(save(article, form, 1, "The kiln of Fidrand is lit.").statusCode())
                .isEqualTo(302);
        assertThat(save(article, form, 1, "The kiln of Fidrand is lit.").statusCode())
                .isEqualTo(302);
        assertThat(save(article, form, 2, "The kiln of Fidrand is lit again.").statusCode())
                .isEqualTo(302);
        assertThat(articles.bySlug(article.slug()).head().number()).isEqualTo(3);
    }

    @Test
    void comparesAndPreviewsWhatIsTypedAndSavesNothing() {
        Article article = newsroom.about("kiln", "Gudrand");
        String[] typed = fields(article, id(), 1, "> It glows, [she](https://kiln.example/) said.");
        assertThat(editor.post(desk(article) + "/preview", typed).body())
                .contains("<blockquote><p dir=\"auto\">It glows, <a href=\"https://kiln.example/\" rel=\"nofollow"
                        + " noopener\">she</a>");
        HttpResponse<String> compared = editor.post(desk(article) + "/comparison", typed);
        assertThat(compared.body())
                .contains(
                        "What readers see and what you typed",
                        "It glows, [she](https://kiln.example/) said.</textarea>");
        assertThat(new NuChecker().complaints(compared.body())).isEmpty();
        assertThat(articles.bySlug(article.slug()).head().number()).isEqualTo(1);
    }

    @Test
    void tellsWhoElseHasTheTextOpenUntilThePageIsClosed() {
        Article article = newsroom.about("kiln", "Hadrand");
        String tab = id();
        colleague.post(desk(article) + "/presence", "draft", tab);
        assertThat(editor.post(desk(article) + "/presence", "draft", id()).body())
                .contains("<strong>admin</strong> has this open too");
        assertThat(editor.get(edit(article)).body())
                .contains("admin</strong> has this open too")
                .doesNotContain("editor</strong> has");
        editor.post(desk(article) + "/presence/departure", "draft", tab);
        assertThat(editor.get(edit(article)).body()).contains("has this open too");
        colleague.post(desk(article) + "/presence/departure", "draft", tab);
        assertThat(editor.get(edit(article)).body()).doesNotContain("has this open too");
    }

    private HttpResponse<String> keep(Article article, String form, int turn, String body) {
        return put(article, fields(article, form, turn, body));
    }

    private HttpResponse<String> put(Article article, String[] fields) {
        String[] put = java.util.Arrays.copyOf(fields, fields.length + 2);
        put[fields.length] = "_method";
        put[fields.length + 1] = "put";
        return editor.post(desk(article) + "/draft", put);
    }

    private HttpResponse<String> save(Article article, String form, int turn, String body) {
        return save(editor, article, form, turn, body);
    }

    private static HttpResponse<String> save(Caller who, Article article, String form, int turn, String body) {
        return who.post(desk(article) + "/revisions", fields(article, form, turn, body));
    }

    private static String[] fields(Article article, String form, int turn, String body) {
        return new String[] {
            "base",
            String.valueOf(article.head().id()),
            "draft",
            form,
            "turn",
            String.valueOf(turn),
            "headline",
            article.title(),
            "bylines",
            "Ada Field",
            "outlet",
            "Test Wire",
            "dated",
            "given",
            "published",
            "2025-03-17",
            "body",
            body
        };
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static String desk(Article article) {
        return "/desk/articles/" + article.slug();
    }

    private static String edit(Article article) {
        return desk(article) + "/edit";
    }
}
