package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import stemma.Caller;
import stemma.Newsroom;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.pages.NuChecker;
import stemma.register.EntryKind;
import stemma.register.HouseName.Status;
import stemma.register.HouseNameBook;
import stemma.register.HouseNames;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.revision.Link;

/** The checks on copy at the desk, the admins' words and the house's names, over HTTP. */
class CheckPagesTests extends AtTheDesk {

    private static final Pattern FIX = Pattern.compile("name=\"fix\" value=\"([^\"]+)\"");

    @Autowired
    private Archive archive;

    @Autowired
    private HouseNameBook book;

    @Autowired
    private HouseNames names;

    private Article holed(String place) {
        Content content = Newsroom.content(
                "Tribunal of " + place + " meets",
                "The registrar of the of the " + place + " tribunal said on Friday that the case was over.",
                "Earlier the clerks had met the registrar of the chamber of the " + place + " tribunal at the gate.",
                "Guests came from " + place + " and the , the clerks said, and they stayed for the day.");
        return newsroom.file("tribunal-of-" + place, content);
    }

    private static String address(Article article) {
        return "/desk/articles/" + article.slug();
    }

    private static List<String> fixes(String page) {
        return FIX.matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @Test
    void fillsAGapWithWhatAnotherSentenceSaysAndSaysSoInTheHistory() {
        Article article = holed("Quarndon");
        String page = editor.get(address(article) + "/checks").body();
        String fix = fixes(page).stream()
                .filter(one -> one.endsWith(":chamber"))
                .findFirst()
                .orElseThrow();

        assertThat(page).contains("Fill in “chamber”", "Earlier the clerks had met", "Missing word");
        assertThat(new NuChecker().complaints(page)).isEmpty();
        HttpResponse<String> fixed = editor.post(
                address(article) + "/fixes",
                "base",
                String.valueOf(article.head().id()),
                "fix",
                fix);

        assertThat(fixed.statusCode()).isEqualTo(302);
        assertThat(text(article)).startsWith("The registrar of the chamber of the Quarndon tribunal said");
        assertThat(editor.get(address(article) + "/history").body())
                .contains("Checks on copy: missing word: chamber (as elsewhere in the text).");
        assertThat(fixes(editor.get(address(article) + "/checks").body()))
                .noneMatch(one -> one.endsWith(":chamber"))
                .anyMatch(one -> one.endsWith(":[unclear]"));
    }

    @Test
    void putsSeveralFixesIntoOneRevisionAndMarksWhatNobodySays() {
        Article article = holed("Yarndon");
        List<String> all = fixes(editor.get(address(article) + "/checks").body());
        String fill =
                all.stream().filter(one -> one.endsWith(":chamber")).findFirst().orElseThrow();
        String mark = all.stream()
                .filter(one -> one.endsWith(":[unclear]") && !one.startsWith(fill.substring(0, 36)))
                .findFirst()
                .orElseThrow();

        editor.post(address(article) + "/fixes", "base", "1", "fix", fill, "fix", mark);

        assertThat(text(article)).contains("the chamber of the").contains("and the [unclear], the clerks");
        assertThat(articles.bySlug(article.slug()).head().number())
                .isEqualTo(article.head().number() + 1);
    }

    @Test
    void keepsTheLinksOfTheTextThatItFixes() {
        Article article = holed("Marndon");
        Content given = article.content();
        Block first = given.body().get(0);
        int tribunal = first.text().indexOf("Marndon tribunal");
        Link link = new Link(tribunal, tribunal + 16, "https://tribunal.example/");
        List<Block> body = List.of(
                new Block(first.kind(), first.text(), List.of(link)),
                new Block(first.kind(), given.body().get(1).text(), List.of(new Link(0, 7, "https://clerks.example/"))),
                given.body().get(2));
        archive.edit(
                article.slug(),
                new Content(given.headline(), null, given.bylines(), given.outlet(), null, given.published(), body),
                article.head().id(),
                "eve",
                "linked");
        String fill = fixes(editor.get(address(article) + "/checks").body()).stream()
                .filter(one -> one.endsWith(":chamber"))
                .findFirst()
                .orElseThrow();

        editor.post(address(article) + "/fixes", "base", "1", "fix", fill);

        List<Block> fixed = articles.bySlug(article.slug()).content().body();
        int moved = fixed.get(0).text().indexOf("Marndon tribunal");
        assertThat(moved).isGreaterThan(tribunal);
        assertThat(fixed.get(0).links()).containsExactly(new Link(moved, moved + 16, link.url()));
        assertThat(fixed.subList(1, 3)).isEqualTo(body.subList(1, 3));
    }

    @Test
    void leavesAPlaceAloneThatHasChangedSince() {
        Article article = holed("Harndon");
        String fix = fixes(editor.get(address(article) + "/checks").body()).get(0);
        editor.post(
                address(article) + "/revisions",
                "base",
                String.valueOf(article.head().id()),
                "headline",
                "Tribunal is over",
                "body",
                "The registrar of the court of the Harndon tribunal left.");
        long before = articles.bySlug(article.slug()).head().id();

        editor.post(
                address(article) + "/fixes",
                "base",
                String.valueOf(article.head().id()),
                "fix",
                fix);

        assertThat(editor.get(address(article) + "/checks").body()).contains("has changed since you looked");
        assertThat(articles.bySlug(article.slug()).head().id()).isEqualTo(before);
    }

    @Test
    void dismissesForThisRevisionForGoodAndAsAnAdminInAllTexts() {
        Article article = newsroom.file(
                "touted-in-norbury",
                Newsroom.content("Norbury fair", "The mayor of Norbury touted the fair and the new pier of the town."));
        Article other = newsroom.file(
                "touted-in-sudbury",
                Newsroom.content("Sudbury fair", "The mayor of Sudbury touted the fair and the old pier of the town."));
        String address = address(article) + "/dismissals";

        editor.post(address, "rule", "loaded-word", "words", "touted", "reach", "revision");
        assertThat(checks(article)).contains("1 dismissed", "by editor, in this revision");
        editor.post(
                address(article) + "/revisions",
                "base",
                String.valueOf(article.head().id()),
                "headline",
                "Norbury fair is on",
                "body",
                "The mayor of Norbury touted the fair and the new pier of the town.");
        assertThat(checks(article)).doesNotContain("dismissed").contains("Loaded word");

        editor.post(address, "rule", "loaded-word", "words", "touted", "reach", "house");
        assertThat(checks(article)).contains("in this text,");
        assertThat(checks(other)).contains("Loaded word").doesNotContain("1 dismissed");

        Caller admin = anAdmin();
        admin.post(address, "rule", "loaded-word", "words", "touted", "reach", "house");
        assertThat(checks(other)).contains("in all texts,");
        long id = jdbc.sql("select id from dismissal where subject is null and words = 'touted' and undone_at is null")
                .query(Long.class)
                .single();
        editor.post(address + "/" + id, "_method", "delete");
        assertThat(checks(other)).contains("in all texts,");
        admin.post(address + "/" + id, "_method", "delete");
        assertThat(checks(other)).doesNotContain("in all texts,").contains("Loaded word");
    }

    private String checks(Article article) {
        return editor.get(address(article) + "/checks").body();
    }

    @Test
    void checksWordsAsTheyAreTypedAndKeepsNothing() {
        Article article = newsroom.about("concert", "Wexcombe");
        HttpResponse<String> live = editor.post(
                address(article) + "/checks",
                "base",
                String.valueOf(article.head().id()),
                "headline",
                "Concert",
                "body",
                "The **concert** of the town was in the end a good one for all that came to it.");

        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(live.body()).contains("Left-over marks", "id=\"checks\"").doesNotContain("<html", "<main");
        assertThat(text(article)).doesNotContain("**");
        assertThat(editor.post(address(article) + "/checks", "base", "1", "headline", "Concert", "body", " ")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void checksAStoryAgainstItsArticles() {
        Article article = newsroom.file(
                "ballot-of-wrexford",
                Newsroom.content(
                        "Ballot of Wrexford",
                        "The chair of the of the Wrexford ballot left the town hall at noon, and it was shut.",
                        "At ten the chair of the chamber of the Wrexford ballot had opened the doors for voters."));
        String story = "/desk/stories/" + newsdesk.storyOf(article.slug());

        assertThat(editor.get(story + "/checks").body()).contains("Fill in “chamber”");
        assertThat(editor.get(story + "/edit").body()).contains("Fill in “chamber”");
    }

    @Test
    void listsLoadedWordsThatAdminsAddAndTakeOff() {
        Caller admin = anAdmin();
        Article article = newsroom.file(
                "frumious-words",
                Newsroom.content("Frumious fair", "The council called it the most frumious fair of all."));

        admin.post("/admin/words", "words", " frumious ", "advice", "write what it was");
        assertThat(checks(article)).contains("write what it was");
        String list = admin.get("/admin/words").body();
        assertThat(new NuChecker().complaints(list)).isEmpty();
        assertThat(admin.post("/admin/words", "words", " . ").statusCode()).isEqualTo(422);
        assertThat(editor.get("/admin/words").statusCode()).isEqualTo(403);

        long id = jdbc.sql("select id from loaded_word where words = 'frumious'")
                .query(Long.class)
                .single();
        admin.post("/admin/words/" + id, "_method", "delete");
        assertThat(checks(article)).doesNotContain("write what it was");
        admin.post("/admin/words/" + id + "/restoration");
        assertThat(checks(article)).contains("write what it was");
    }

    @Test
    void entersNamesWithWhatTheyAreAndOffersTheRightOne() {
        Article article = newsroom.file(
                "wrong-name-of-thornby",
                Newsroom.content(
                        "Thornby inquiry", "The Thornby Inquest Squad has met with the mayor and the clerks."));

        HttpResponse<String> made = editor.post(
                "/desk/names", "words", "Thornby Inquest Squad", "of", "Thornby Inquiry Board", "status", "WRONG");
        assertThat(made.statusCode()).isEqualTo(302);
        String page = made.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]*", "");
        editor.post(page + "/others", "words", "TIB", "status", "SAME");

        assertThat(checks(article)).contains("Wrong name", "Make it “Thornby Inquiry Board”");
        assertThat(editor.get(page).body()).contains("TIB", "wrong, or wrongly translated");
        for (String address : List.of(page, "/desk/names?q=thornby", "/desk/names/new?words=Thornby")) {
            assertThat(new NuChecker().complaints(editor.get(address).body())).isEmpty();
        }
        editor.post(page + "/others", "_method", "delete", "words", "Thornby Inquest Squad");
        assertThat(checks(article)).doesNotContain("Wrong name");
        assertThat(editor.post("/desk/names", "words", " ").statusCode()).isEqualTo(422);
    }

    @Test
    void listsHouseNamesFiftyAtATime() {
        for (int i = 0; i < 51; i++) {
            book.enter(EntryKind.PLACE, "Ulvenby Quay " + (100 + i), "editor");
        }

        String first = editor.get("/desk/names?q=ulvenby").body();
        assertThat(first)
                .contains("Ulvenby Quay 100", "Ulvenby Quay 149", "More house names")
                .doesNotContain("Quay 150");
        long last = names.called("Ulvenby Quay 149").orElseThrow().id();
        assertThat(editor.get("/desk/names?q=ulvenby&after=" + last).body())
                .contains("Ulvenby Quay 150")
                .doesNotContain("Ulvenby Quay 149", "More house names");
        assertThat(editor.get("/desk/names?q=nobody+goes+by+this").body()).contains("Nothing is called like that");
    }

    @Test
    void pagesLoadedWordsAndFindsThemByTheirAdvice() {
        Caller admin = anAdmin();
        for (int i = 0; i < 51; i++) {
            admin.post("/admin/words", "words", "zounds " + (100 + i), "advice", "write “quibbling”");
        }

        admin.get("/admin/words"); // says what was added last
        String first = admin.get("/admin/words?q=QUIBBLING").body();
        assertThat(first)
                .contains("zounds 100", "zounds 149", "More loaded words")
                .doesNotContain("zounds 150");
        assertThat(admin.get("/admin/words?q=quibbling&after=zounds+149").body())
                .contains("zounds 150")
                .doesNotContain("zounds 149", "More loaded words");
        assertThat(admin.get("/admin/words?q=nothing+like+it").body()).contains("No words on the list have that.");
        assertThat(new NuChecker().complaints(first)).isEmpty();
    }

    @Test
    void findsAPersonByAnyoneOfTheFamilyNamesSpellings() {
        newsroom.file(
                "gaddari-at-the-quay",
                Newsroom.content("Gaddari at the quay", "Gaddari opened the new quay of the town on Monday at noon."));
        HttpResponse<String> made = editor.post(
                "/desk/names", "words", "Mirko Xhaddari", "of", "Mirko Gaddari", "kind", "NEWSMAKER", "status", "SAME");

        assertThat(made.statusCode()).isEqualTo(302);
        assertThat(editor.get("/search?q=Xhaddari").body()).contains("/articles/gaddari-at-the-quay");
        assertThat(editor.post("/desk/names", "words", "Mirko Gaddari", "kind", "OUTLET")
                        .statusCode())
                .isEqualTo(422);
        assertThat(editor.get("/desk/authors?q=gaddari").body()).doesNotContain("Mirko Gaddari");
    }

    @Test
    void findsATextByTheOtherNamesOfWhatItNames() {
        newsroom.file(
                "full-name-of-the-zarnow",
                Newsroom.content(
                        "Zarnow meets", "The Zarnow Fisheries Arbitration Panel has met in the old town hall."));
        assertThat(editor.get("/search?q=ZFAPQ").body()).doesNotContain("zarnow-meets");

        long id = book.enter(EntryKind.BODY, "Zarnow Fisheries Arbitration Panel", "editor");
        book.say(id, "ZFAPQ", Status.SAME, "editor");
        book.say(id, "Zarnow Angling Court", Status.WRONG, "editor");

        assertThat(editor.get("/search?q=ZFAPQ").body()).contains("/articles/zarnow-meets");
        assertThat(editor.get("/search?q=town+ZFAPQ+hall").body()).contains("/articles/zarnow-meets");
        assertThat(editor.get("/search?q=%22Zarnow+Angling+Court%22").body()).contains("/articles/zarnow-meets");
        assertThat(editor.get("/search?q=village+ZFAPQ").body()).doesNotContain("/articles/zarnow-meets");
        assertThat(editor.get("/search?q=who+is+UN+%22").statusCode()).isEqualTo(200);
    }

    private String text(Article article) {
        return articles.bySlug(article.slug()).content().bodyText();
    }
}
