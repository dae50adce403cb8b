package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.Caller;
import stemma.Newsroom;
import stemma.article.Article;
import stemma.pages.NuChecker;
import stemma.publication.Decision;
import stemma.publication.Hand;
import stemma.publication.Step;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.story.Keep;
import stemma.story.StoryMerged;

/** The forms, histories and restorations of articles and of stories, over HTTP. */
class EditFormTests extends AtTheDesk {

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private PublicationDesk publications;

    @Test
    void complainsOfNothingBeforeAnythingWasSent() {
        Article article = newsroom.file(
                "no-headline-of-wicker",
                Newsroom.content(null, "Wicker chairs from Nordholm won a prize, the guild said."));
        for (String address :
                new String[] {"/desk/articles/" + article.slug(), "/desk/stories/" + newsdesk.storyOf(article.slug())
                }) {
            HttpResponse<String> form = editor.get(address + "/edit");

            assertThat(form.statusCode()).as(address).isEqualTo(200);
            assertThat(form.body())
                    .as(address)
                    .containsPattern("name=\"headline\"[^>]*></textarea>")
                    .doesNotContain("Not saved yet", "aria-invalid", "Write a headline:");

            HttpResponse<String> sent =
                    editor.post(address + "/revisions", "base", "1", "headline", " ", "body", "Chairs.");
            assertThat(sent.statusCode()).as(address).isEqualTo(422);
            assertThat(sent.body()).as(address).contains("Not saved yet", "aria-invalid", "Write a headline:");
        }
    }

    @Test
    void savesShowsAndRestoresTheWordsOfArticlesAndStoriesAlike() {
        Article article = newsroom.about("regatta", "Ostrand");
        long first = article.head().id();
        for (String address :
                new String[] {"/desk/stories/" + newsdesk.storyOf(article.slug()), "/desk/articles/" + article.slug()
                }) {
            HttpResponse<String> saved = save(address, first, "Regatta of Ostrand begins");
            assertThat(saved.statusCode()).as(address).isEqualTo(302);
            assertThat(saved.headers().firstValue("Location").orElse("")).endsWith(address + "/history");
            assertThat(editor.get(address + "/history").body())
                    .as(address)
                    .contains("Saved as revision 2.", "From revision 1 to revision 2", "Regatta of Ostrand begins")
                    .contains("href=\"" + address.replace("/desk", "") + "\"");

            HttpResponse<String> late = save(address, first, "Regatta of Ostrand is over");
            assertThat(late.statusCode()).as(address).isEqualTo(409);
            assertThat(late.body())
                    .as(address)
                    .contains("You both changed the same place", "Regatta of Ostrand is over");

            String base = field(editor.get(address + "/edit").body(), "base");
            restore(address, String.valueOf(first), base);
            assertThat(editor.get(address + "/history").body())
                    .as(address)
                    .contains("Saved as revision 3.", "3: restore by editor");
        }
    }

    @Test
    void restoresOnlyWhatIsInTheHistoryOfTheText() {
        Article article = newsroom.about("derby", "Westrand");
        Article other = newsroom.about("derby", "Eastrand");
        String base = String.valueOf(article.head().id());
        String address = "/desk/articles/" + article.slug();

        assertThat(restore(address, String.valueOf(other.head().id()), base).statusCode())
                .isEqualTo(404);
        assertThat(restore(address, "999999999", base).statusCode()).isEqualTo(404);
        assertThat(editor.get("/desk/news/" + article.slug() + "/edit").statusCode())
                .isEqualTo(404);
    }

    @Test
    void showsBothTextsToWhoeverSavesInTheSameMoment() throws InterruptedException, ExecutionException {
        Article article = newsroom.about("ice race", "Sundrand");
        String address = "/desk/articles/" + article.slug();
        List<Callable<Integer>> savers = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i -> {
                    Caller other = anEditor();
                    return () -> other.post(
                                    address + "/revisions",
                                    "base",
                                    String.valueOf(article.head().id()),
                                    "headline",
                                    "Ice race " + i,
                                    "body",
                                    "It is on.")
                            .statusCode();
                })
                .toList();
        ExecutorService all = Executors.newFixedThreadPool(savers.size());
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : all.invokeAll(savers)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsExactlyInAnyOrder(302, 409, 409, 409, 409, 409);
        } finally {
            all.shutdown();
        }
    }

    @Test
    void tellsWhoWaitsTooLongForARow() {
        Article article = newsroom.about("sack race", "Tundrand");
        String address = "/desk/articles/" + article.slug();
        HttpResponse<String> answer = Objects.requireNonNull(transaction.execute(status -> {
            jdbc.sql("select id from article where slug = ? for update")
                    .param(article.slug())
                    .query(Long.class)
                    .single();
            return save(address, article.head().id(), "Sack race begins");
        }));
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("In use just now", "Nothing was saved");
        assertThat(save(address, article.head().id(), "Sack race begins").statusCode())
                .isEqualTo(302);
    }

    private HttpResponse<String> save(String address, long base, String headline) {
        return editor.post(
                address + "/revisions", "base", String.valueOf(base), "headline", headline, "body", "It is on.");
    }

    private HttpResponse<String> restore(String address, String revision, String base) {
        return editor.post(address + "/restorations", "revision", revision, "base", base);
    }

    private static String field(String page, String name) {
        return page.replaceFirst("(?s).*name=\"" + name + "\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void asksAboutEachFieldThatBothChangedAndSavesWhatIsChosen() {
        Article article = newsroom.about("marathon", "Norrand");
        String address = "/desk/articles/" + article.slug();
        String base = String.valueOf(article.head().id());
        editor.post(address + "/revisions", fields(base, "Theirs", "Ida Brook\nOle Finn", "2025-04-01"));

        HttpResponse<String> met = editor.post(address + "/revisions", fields(base, "Mine", "Una Marsh", "2025-05-02"));

        assertThat(met.statusCode()).isEqualTo(409);
        assertThat(met.body().replaceAll("<[^>]+>", "|").replaceAll("[|\\s]{2,}", "|"))
                .contains("|Mine headline|", "|Theirs headline|", "|Mine dek|", "|Theirs dek|", "|Una Marsh|")
                .contains("|Ida Brook\nOle Finn|", "|2025-05-02|", "|2025-04-01|", "|Mine text.|", "|Theirs text.|")
                .contains("place 1 of 7", "place 7 of 7");
        assertThat(new NuChecker().complaints(met.body())).isEmpty();

        String[] forgotten = Stream.concat(
                        Stream.of(fields(base, "Mine", "Una Marsh", "2025-05-02")),
                        Stream.of(
                                "standing",
                                field(met.body(), "standing"),
                                "pick0",
                                "theirs",
                                "anew0",
                                "Neither headline"))
                .toArray(String[]::new);
        HttpResponse<String> asked = editor.post(address + "/merged-revisions", forgotten);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("did not choose them", ">Neither headline</textarea>");

        String[] chosen = Stream.concat(
                        Stream.of(fields(base, "Mine", "Una Marsh", "2025-05-02")),
                        Stream.of(
                                "standing",
                                field(met.body(), "standing"),
                                "pick0",
                                "mine",
                                "pick1",
                                "theirs",
                                "pick2",
                                "both",
                                "pick3",
                                "anew",
                                "anew3",
                                "An outlet anew",
                                "pick4",
                                "theirs",
                                "pick5",
                                "mine",
                                "pick6",
                                "both"))
                .toArray(String[]::new);
        assertThat(editor.post(address + "/merged-revisions", chosen).statusCode())
                .isEqualTo(302);
        Article merged = articles.bySlug(article.slug());
        assertThat(merged.head().kind()).isEqualTo(Revision.Kind.MERGE);
        assertThat(merged.content())
                .isEqualTo(new Content(
                        "Mine headline",
                        "Theirs dek",
                        List.of("Una Marsh", "Ida Brook", "Ole Finn"),
                        "An outlet anew",
                        "THEIRS",
                        LocalDate.of(2025, 5, 2),
                        List.of(Block.paragraph("Mine text."), Block.paragraph("Theirs text."))));
    }

    @Test
    void bringsTogetherWhatTwoEditorsWroteInDifferentParagraphs() {
        Article article = newsroom.about("tug of war", "Vestrand");
        String address = "/desk/articles/" + article.slug() + "/revisions";
        String base = String.valueOf(article.head().id());
        List<Block> body = article.content().body();
        Caller colleague = anAdmin();

        colleague.post(
                address,
                "base",
                base,
                "headline",
                article.title(),
                "bylines",
                "Ada Field",
                "outlet",
                "Test Wire",
                "published",
                "2025-03-17",
                "body",
                body.get(0).text() + "\n\nNobody at all came.");
        HttpResponse<String> second = editor.post(
                address,
                "base",
                base,
                "headline",
                "Tug of war is off",
                "bylines",
                "Ada Field",
                "outlet",
                "Test Wire",
                "published",
                "2025-03-17",
                "body",
                "It is off.\n\n" + body.get(1).text());

        assertThat(second.statusCode()).isEqualTo(302);
        assertThat(editor.get("/desk/articles/" + article.slug() + "/history").body())
                .contains("Saved as revision 3.", "In it too is revision 2 by admin");
        Article both = articles.bySlug(article.slug());
        assertThat(both.title()).isEqualTo("Tug of war is off");
        assertThat(both.content().body())
                .containsExactly(Block.paragraph("It is off."), Block.paragraph("Nobody at all came."));
        assertThat(both.head().kind()).isEqualTo(Revision.Kind.MERGE);
    }

    @Test
    void losesNoParagraphOfEditorsWhoAllSaveAtOnce() throws InterruptedException, ExecutionException {
        String[] paragraphs = IntStream.range(0, 5)
                .mapToObj(i -> "Heat " + i + " of the Yvrand race was run.")
                .toArray(String[]::new);
        Article article = newsroom.file("yvrand", Newsroom.content("Yvrand race", paragraphs));
        List<Callable<Integer>> savers = IntStream.range(0, 5)
                .<Callable<Integer>>mapToObj(i -> {
                    Caller one = anEditor();
                    String[] mine = paragraphs.clone();
                    mine[i] = "Heat " + i + " was won by number " + i + ".";
                    return () -> one.post(
                                    "/desk/articles/" + article.slug() + "/revisions",
                                    "base",
                                    String.valueOf(article.head().id()),
                                    "headline",
                                    "Yvrand race",
                                    "bylines",
                                    "Ada Field",
                                    "outlet",
                                    "Test Wire",
                                    "published",
                                    "2025-03-17",
                                    "body",
                                    String.join("\n\n", mine))
                            .statusCode();
                })
                .toList();
        ExecutorService all = Executors.newFixedThreadPool(savers.size());
        try {
            for (Future<Integer> answer : all.invokeAll(savers)) {
                assertThat(answer.get()).isEqualTo(302);
            }
        } finally {
            all.shutdown();
        }
        assertThat(articles.bySlug(article.slug()).content().body())
                .extracting(Block::text)
                .containsExactlyElementsOf(IntStream.range(0, 5)
                        .mapToObj(i -> "Heat " + i + " was won by number " + i + ".")
                        .toList());
    }

    @Test
    void namesTheControlCharacterAndKeepsWhatWasTyped() {
        Article article = newsroom.about("high jump", "Xarand");
        HttpResponse<String> answer = editor.post(
                "/desk/articles/" + article.slug() + "/revisions",
                "base",
                String.valueOf(article.head().id()),
                "headline",
                "High jump",
                "body",
                "First line.\n\nThe bar\u0007 fell. <script>alert(1)</script>");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("U+0007", "in line 3", "after “First line.\n\nThe bar”")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    private static String[] fields(String base, String whose, String names, String date) {
        return new String[] {
            "base",
            base,
            "headline",
            whose + " headline",
            "dek",
            whose + " dek",
            "bylines",
            names,
            "outlet",
            whose + " outlet",
            "dateline",
            whose.toUpperCase(Locale.ROOT),
            "published",
            date,
            "body",
            whose + " text."
        };
    }

    @Test
    void refusesWordsForAStoryThatBecamePartOfAnotherMeanwhileAndKeepsThem() {
        Article article = newsroom.about("windmill", "Ulvsund");
        String gone = newsdesk.storyOf(article.slug());
        String stays = newsdesk.storyOf(newsroom.about("beehive", "Varsund").slug());
        String base = field(editor.get("/desk/stories/" + gone + "/edit").body(), "base");
        regroupings.merge(stays, gone, new Keep(false, false), "adam");

        HttpResponse<String> saved = save("/desk/stories/" + gone, Long.parseLong(base), "Windmill typed in vain");

        assertThat(saved.statusCode()).isEqualTo(409);
        assertThat(saved.body())
                .contains(">Windmill typed in vain</textarea>", "It is on.", "Nothing can be saved here")
                .contains("href=\"/desk/stories/" + stays + "/edit\"");
        assertThat(newsdesk.storyOf(article.slug())).isEqualTo(stays);
        assertThat(editor.get("/desk/stories/" + gone + "/edit").body())
                .as("offered again as unsaved words")
                .contains("?draft=");
        assertThatThrownBy(() -> publications.take(
                        "stories", gone, new Decision(Step.KILL, new Hand("eve", false), null, "No windmill."), false))
                .isInstanceOf(StoryMerged.class);
        assertThat(editor.get("/stories/" + gone).statusCode()).isBetween(300, 399);
    }
}
