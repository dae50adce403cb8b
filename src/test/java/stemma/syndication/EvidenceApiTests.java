package stemma.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import stemma.Caller;
import stemma.Newsroom;
import stemma.WholeProgram;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.intake.Errand;
import stemma.intake.Imports;
import stemma.intake.Origin;
import stemma.parsing.ReceivedFile;
import stemma.regrouping.Regroupings;
import stemma.regrouping.RulingDesk;
import stemma.story.Newsdesk;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Why articles are told together, over real HTTP. */
@WholeProgram
class EvidenceApiTests {

    private static final String LOGIN = "Basic "
            + Base64.getEncoder().encodeToString(("editor:" + Caller.PASSWORD).getBytes(StandardCharsets.UTF_8));

    private static final String SLAG =
            "The slag heap of Hesk slipped onto the railway on Thursday. Driver Jorn Attley stopped nine wagons short"
                    + " of it. No train will run until June, the owners said.";

    private static final String LIGHTHOUSE =
            "Vandals broke the lamp of the lighthouse at Cape Sorrel during the night. Keeper Ines Dahl lit a bonfire"
                    + " on the cliff to warn two tankers off the reef.";

    private static final String LIBRARY =
            "Beetles have eaten four hundred parchments in the abbey library of Osel, restorer Piet Haan told the"
                    + " chapter. Monks will freeze what is left of the manuscripts for a month.";

    private static final String CHESS =
            "Schoolgirl Amara Nwosu, eleven, drew with two grandmasters at the Vigo chess open. Her trainer wept when"
                    + " the clock ran out on the last board.";

    private static final String DAIRY =
            "The cheese makers of Lund poured twenty tonnes of milk into the square. Dairy farmer Sven Molin blamed a"
                    + " supermarket chain for prices below the cost of fodder.";

    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private Regroupings regroupings;

    @Autowired
    private RulingDesk rulingDesk;

    @Autowired
    private Archive archive;

    @Autowired
    private Imports imports;

    private HttpResponse<String> get(String path, String... headers) {
        return new Caller(port, headers).get(path);
    }

    private JsonNode read(String path, String... headers) {
        HttpResponse<String> response = get(path, headers);
        assertThat(response.statusCode()).as(path + " " + response.body()).isEqualTo(200);
        return json.readTree(response.body());
    }

    private JsonNode evidence(Article article) {
        return read("/api/articles/" + article.slug() + "/evidence");
    }

    private Article told(String key, String headline, String... paragraphs) {
        return newsroom.file(key, Newsroom.content(headline, paragraphs));
    }

    private static List<String> strings(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    @Test
    void tellsWhyAnArticleIsInItsStory() {
        Article first = told("hesk-1", "Slag heap of Hesk slips", SLAG, "Mayor Nils Ottersen asked for calm.");
        Article second = told("hesk-2", "Nine wagons saved at Hesk", SLAG);

        JsonNode began = evidence(first);
        assertThat(began.get("placedBy").asString()).isEqualTo("matching");
        assertThat(began.get("probability").isNull()).isTrue();
        assertThat(began.get("reason").asString()).contains("began a story");

        JsonNode joined = evidence(second);
        assertThat(joined.get("story").asString()).isEqualTo(newsdesk.storyOf(first.slug()));
        assertThat(joined.get("probability").asDouble()).isBetween(0.9, 1.0);
        JsonNode near = joined.get("nearest").get(0);
        assertThat(near.get("article").get("slug").asString()).isEqualTo(first.slug());
        assertThat(near.get("sameStory").asBoolean()).isTrue();
        assertThat(strings(near.get("shared"))).contains("Hesk");
        assertThat(strings(near.get("because")))
                .anyMatch(reason -> reason.startsWith("both have ") && reason.contains("Hesk"))
                .anyMatch(reason -> reason.matches("the first words: \\d+ % alike"));
        JsonNode pair = joined.get("parallels").get(0).get("sentences").get(0);
        assertThat(pair.get("one").asString()).isEqualTo(pair.get("other").asString());
        JsonNode copy = joined.get("copies").get(0);
        assertThat(copy.get("share").asDouble()).as("every word of it").isEqualTo(1);
        assertThat(copy.get("otherShare").asDouble()).isBetween(0.5, 0.99);
        assertThat(copy.get("says").asString()).isEqualTo("100 % of its words are in “Slag heap of Hesk slips”");
    }

    @Test
    void tellsItOfAllArticlesOfAStoryPageByPage() {
        Article first = told("sorrel-0", "Lighthouse of Cape Sorrel goes dark", LIGHTHOUSE);
        for (int i = 1; i <= Page.SIZE; i++) {
            told("sorrel-" + i, "Lighthouse at Cape Sorrel, part " + i, LIGHTHOUSE);
        }
        String path = "/api/stories/" + newsdesk.storyOf(first.slug()) + "/evidence";

        JsonNode page = read(path);
        JsonNode rest = read(path + "?after=" + page.get("next").asString());

        assertThat(page.get("items").size()).isEqualTo(Page.SIZE);
        assertThat(page.get("items").get(0).get("copies").get(0).get("share").asDouble())
                .isEqualTo(1);
        assertThat(rest.get("items").get(0).get("article").get("slug").asString())
                .isEqualTo(first.slug());
        assertThat(rest.get("items").size()).isEqualTo(1);
        assertThat(rest.get("next").isNull()).isTrue();
    }

    @Test
    void namesNothingThatWasTakenBack() {
        long run = begun(
                List.of(new ReceivedFile(
                        "secret-1.txt",
                        ("Beetles in the library of Osel\n\n" + LIBRARY + "\n").getBytes(StandardCharsets.UTF_8))),
                false);
        Article second = told("osel-2", "Monks to freeze manuscripts", LIBRARY);
        assertThat(get("/api/articles/" + second.slug() + "/evidence").body())
                .contains("Beetles in the library of Osel");

        long undo = imports.takeBack(run, "ada");
        imports.await(undo, Duration.ofSeconds(30));

        HttpResponse<String> after = get("/api/articles/" + second.slug() + "/evidence");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).doesNotContain("Beetles in the library of Osel");
        assertThat(json.readTree(after.body()).get("nearest").isEmpty()).isTrue();
        assertThat(json.readTree(after.body()).get("copies").isEmpty()).isTrue();
        assertThat(read("/api/stories/" + newsdesk.storyOf(second.slug()) + "/evidence")
                        .get("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void saysWhichOfTheNearestWereMovedAwayAndNoEditorsName() {
        told("vigo-1", "Girl holds two grandmasters", CHESS);
        Article second = told("vigo-2", "Trainer weeps at chess open", CHESS);
        Article third = told("vigo-3", "Vigo admires Amara Nwosu", CHESS);

        regroupings.moveOut(second.slug(), "the-editor-in-chief");

        assertThat(evidence(third)
                        .get("nearest")
                        .valueStream()
                        .filter(near ->
                                near.get("article").get("slug").asString().equals(second.slug())))
                .singleElement()
                .satisfies(near -> assertThat(near.get("sameStory").asBoolean()).isFalse());
        HttpResponse<String> moved = get("/api/articles/" + second.slug() + "/evidence");
        assertThat(moved.body()).doesNotContain("the-editor-in-chief");
        assertThat(json.readTree(moved.body()).get("placedBy").asString()).isEqualTo("editor");
    }

    @Test
    void keepsToItselfWhatWasEditedOutSince() {
        Article first = told("lund-1", "Milk in the square of Lund", DAIRY);
        Article second = told("lund-2", "Cheese makers pour out milk", DAIRY);
        assertThat(strings(evidence(second).get("nearest").get(0).get("shared")))
                .contains("Molin");

        for (Article article : List.of(first, second)) {
            archive.edit(
                    article.slug(),
                    Newsroom.content(
                            article.content().headline(), DAIRY.replace("Dairy farmer Sven Molin", "A farmer")),
                    article.head().id(),
                    "eve",
                    "");
        }

        HttpResponse<String> after = get("/api/articles/" + second.slug() + "/evidence");
        assertThat(after.body()).doesNotContain("Molin").contains("Lund");
    }

    @Test
    void saysThatTheFileGaveTheStory() {
        String line = "{\"id\":\"%d\",\"text\":\"%s\",\"story\":\"desk-key-7\",\"joined\":0.93}";
        long preview = begun(
                List.of(
                        new ReceivedFile(
                                "wire.jsonl:1",
                                line.formatted(1, "Snow closes the pass of Urnen, road warden Jon Abt said.")
                                        .getBytes(StandardCharsets.UTF_8)),
                        new ReceivedFile(
                                "wire.jsonl:2",
                                line.formatted(2, "The opera of Sils plays without its tenor, who has a cold.")
                                        .getBytes(StandardCharsets.UTF_8))),
                true);
        Caller admin = new Caller(port).logIn("admin", Caller.PASSWORD);
        assertThat(admin.get("/admin/imports/" + preview).body())
                .contains("The files say to which story 2 reports belong: 1 story is taken over as given");
        assertThat(admin.get("/admin/imports/" + preview + "/items/2").body())
                .contains("Its file gives its story “desk-key-7”");
        imports.accept(preview, "ada");
        assertThat(imports.await(preview, Duration.ofSeconds(30))).isTrue();

        String slug = imports.item(preview, 2).slug();
        HttpResponse<String> response = get("/api/articles/" + slug + "/evidence");
        JsonNode evidence = json.readTree(response.body());
        assertThat(evidence.get("placedBy").asString()).isEqualTo("file");
        assertThat(evidence.get("reason").asString()).contains("the file that it came in says");
        assertThat(evidence.get("probability").asDouble()).isEqualTo(0.93);
        assertThat(response.body()).as("what a file calls its stories").doesNotContain("desk-key-7");
        assertThat(admin.get("/desk/stories/" + evidence.get("story").asString())
                        .body())
                .contains("it belongs to the story “desk-key-7”", "It gives the probability, too: 93 %");
    }

    private long begun(List<ReceivedFile> files, boolean preview) {
        long run = imports.begin(
                new Errand(Origin.UPLOAD, null, "ada", preview), List.of(receiver -> files.forEach(receiver::accept)));
        assertThat(imports.await(run, Duration.ofSeconds(30))).isTrue();
        return run;
    }

    @Test
    void givesSuggestionsToEditorsOnly() {
        for (String path : List.of("/api/suggestions", "/api/suggestions/1")) {
            assertThat(get(path).statusCode()).isEqualTo(401);
            assertThat(get(path).headers().firstValue("Content-Type").orElse(""))
                    .startsWith("application/problem+json");
        }
        assertThat(get("/api/suggestions?after=%27--", "Authorization", LOGIN).statusCode())
                .isEqualTo(400);
        assertThat(get("/api/suggestions/999999", "Authorization", LOGIN).statusCode())
                .isEqualTo(404);
        assertThat(get("/api/suggestions/none", "Authorization", LOGIN).statusCode())
                .isEqualTo(400);
    }

    @Test
    void tellsWhatEditorsAreAskedUntilTheyRule() throws IOException {
        // The seeds tell of leaving the centre whose opening this report tells of.
        List<String> lines = lookAlike();
        Article opening =
                told("opening", lines.get(0), lines.subList(1, lines.size()).toArray(String[]::new));

        JsonNode asked = read("/api/suggestions", "Authorization", LOGIN)
                .get("items")
                .valueStream()
                .filter(item -> item.get("article")
                        .get("article")
                        .get("slug")
                        .asString()
                        .equals(opening.slug()))
                .findFirst()
                .orElseThrow();

        String other = asked.get("other").get("article").get("slug").asString();
        assertThat(asked.get("other").get("story").asString()).isEqualTo(newsdesk.storyOf(other));
        assertThat(asked.get("article").get("story").asString()).isEqualTo(newsdesk.storyOf(opening.slug()));
        assertThat(asked.get("probability").asDouble()).isBetween(0.2, 0.8);
        assertThat(strings(asked.get("because"))).anyMatch(reason -> reason.contains("ICPA"));

        long id = asked.get("id").asLong();
        JsonNode whole = read("/api/suggestions/" + id, "Authorization", LOGIN);
        assertThat(whole.get("suggestion")).isEqualTo(asked);
        assertThat(whole.get("parallels").get(0).get("sentences").isEmpty()).isFalse();
        assertThat(whole.get("copies").isEmpty()).isTrue();

        rulingDesk.ruleDifferent(id, "eve", null);
        assertThat(get("/api/suggestions/" + id, "Authorization", LOGIN).statusCode())
                .isEqualTo(404);
    }

    private List<String> lookAlike() throws IOException {
        try (InputStream in = getClass().getResourceAsStream("/matching/icpa-opening-2023.txt")) {
            String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().filter(line -> !line.isBlank()).toList();
        }
    }
}
