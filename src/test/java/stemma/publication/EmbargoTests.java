package stemma.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.Caller;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.SteppedClock;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.regrouping.Regrouping;
import stemma.regrouping.Regroupings;
import stemma.regrouping.RulingDesk;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.revision.Revision.Made;
import stemma.search.WordList;
import stemma.story.Keep;
import stemma.story.Merge;
import stemma.story.Newsdesk;
import stemma.story.Stories;
import stemma.story.Story;

/** Every address for readers is asked before an article comes in that they may not know of, and again with it there. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"stemma.publication.imports=draft", "stemma.api.reads=0"})
@OnFreshDatabase
class EmbargoTests {

    private static final String FERRY =
            "The ferry Aldith ran aground off Skerry Point on Monday with 214 people aboard,"
                    + " Captain Osvald Brenn told the coast guard of Harrow Sound.";

    private static final SteppedClock CLOCK = new SteppedClock(Instant.parse("2026-11-23T08:00:00Z"));
    private static final Hand EDITOR = new Hand("eve", false);
    private static final Hand ADMIN = new Hand("ada", true);
    private static final Duration EMBARGO = Duration.ofHours(6);

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        Clock stepped() {
            return CLOCK;
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private RulingDesk rulingDesk;

    @Autowired
    private Regroupings regroupings;

    @Autowired
    private Articles articles;

    @Autowired
    private Stories stories;

    @Autowired
    private Archive archive;

    @Autowired
    private Publisher publisher;

    @Autowired
    private WordList wordList;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Caller reader;

    @BeforeEach
    void comeIn() {
        reader = new Caller(port);
    }

    private Article told(String key, String headline, String... paragraphs) {
        CLOCK.pass(Duration.ofMinutes(1));
        return newsroom.file(key, Newsroom.content(headline, paragraphs));
    }

    private void take(Article article, Decision decision) {
        transaction.executeWithoutResult(status -> publisher.take(articles.bySlug(article.slug()), decision));
    }

    private void takeStory(String slug, Decision decision) {
        transaction.executeWithoutResult(status -> publisher.take(stories.bySlug(slug), decision));
    }

    private Article published(String key, String headline, String... paragraphs) {
        Article article = told(key, headline, paragraphs);
        take(article, new Decision(Step.PUBLISH, EDITOR));
        return article;
    }

    /** Goes public by itself when the embargo ends. */
    private Article embargoed(String key, String headline, String... paragraphs) {
        Article article = told(key, headline, paragraphs);
        embargo(article);
        return article;
    }

    private void embargo(Article article) {
        take(article, new Decision(Step.EMBARGO, EDITOR, CLOCK.instant().plus(EMBARGO), null));
        take(article, new Decision(Step.PUBLISH, EDITOR));
    }

    private String storyOf(Article article) {
        return newsdesk.storyOf(article.slug());
    }

    /** Each address that has to do with the words, with all that it answers: status, headers, body. */
    private Map<String, String> seen(String words, Article one, String story) {
        wordList.readAll();
        long lastArticle =
                jdbc.sql("select max(id) from article").query(Long.class).single();
        Map<String, String> seen = new LinkedHashMap<>();
        Stream<String> addresses = Stream.of(
                "/",
                "/feed.atom",
                "/feed.rss",
                "/feed.json",
                "/corrections",
                "/corrections/feed.atom",
                "/topics",
                "/outlets",
                "/authors",
                "/outlets/test-wire",
                "/outlets/test-wire/feed.atom",
                "/authors/ada-field",
                "/archive",
                "/archive/" + CLOCK.instant().toString().substring(0, 10),
                "/search?q=outlet:%22Test%20Wire%22%20" + words,
                "/sitemap.xml",
                "/sitemaps/" + CLOCK.instant().toString().substring(0, 10) + ".xml",
                "/oembed?url=http://127.0.0.1:" + port + "/stories/" + story,
                "/search?q=" + words,
                "/search?q=" + mistyped(words),
                "/search/suggest?q=" + words.substring(0, 3),
                "/search/suggest?q=test",
                "/stories/" + story,
                "/stories/" + story + "/feed.atom",
                "/stories/" + story + ".ninjs.json",
                "/stories/" + story + ".newsml.xml",
                "/stories/" + story + "/history",
                "/stories/" + story + "?from=" + story,
                "/articles/" + one.slug(),
                "/articles/" + one.slug() + ".ninjs.json",
                "/articles/" + one.slug() + ".newsml.xml",
                "/articles/" + one.slug() + "/history",
                "/api/stories",
                "/api/articles",
                "/api/stories/" + story,
                "/api/stories/" + story + "/evidence",
                "/api/articles/" + one.slug(),
                "/api/articles/" + one.slug() + "/evidence");
        Stream<String> pages = Stream.of(1, 2, 3)
                .map(ahead -> lastArticle + ahead)
                .flatMap(id -> Stream.of("/?before=" + id, "/api/stories?after=" + id, "/api/articles?after=" + id));
        Stream.concat(addresses, pages).forEach(address -> seen.put(address, answer(address)));
        return seen;
    }

    private String answer(String address) {
        HttpResponse<String> response = reader.get(address);
        Map<String, List<String>> headers = new TreeMap<>(response.headers().map());
        headers.keySet().removeAll(Set.of("date", "connection")); // the server ends one now and then
        return response.statusCode() + " " + headers + "\n" + response.body();
    }

    /** Without its third letter. */
    private static String mistyped(String word) {
        return word.substring(0, 2) + word.substring(3);
    }

    private Map<String, String> again(Map<String, String> before) {
        wordList.readAll();
        Map<String, String> seen = new LinkedHashMap<>();
        before.keySet().forEach(address -> seen.put(address, answer(address)));
        return seen;
    }

    /** What lies at the addresses of a hidden text is what lies at those of none. */
    private void assertNothingAt(String slug, String storySlug) {
        for (String address : List.of(
                "/articles/%s",
                "/articles/%s.ninjs.json",
                "/articles/%s.newsml.xml",
                "/oembed?url=http://127.0.0.1:" + port + "/articles/%s",
                "/articles/%s/history",
                "/api/articles/%s",
                "/api/articles/%s/evidence",
                "/articles/%s?x")) {
            assertNothingAtAddress(address, slug);
        }
        for (String address : List.of(
                "/stories/%s",
                "/stories/%s/feed.rss",
                "/stories/%s.ninjs.json",
                "/stories/%s.newsml.xml",
                "/oembed?url=http://127.0.0.1:" + port + "/stories/%s",
                "/stories/%s/history",
                "/api/stories/%s",
                "/api/stories/%s/evidence")) {
            assertNothingAtAddress(address, storySlug);
        }
    }

    /** The other address is as long, for an answer may say which one was asked for. */
    private void assertNothingAtAddress(String address, String slug) {
        String never = "z".repeat(slug.length());
        assertThat(answer(address.formatted(slug)).replace(slug, "x"))
                .isEqualTo(answer(address.formatted(never)).replace(never, "x"))
                .startsWith("404");
    }

    @Test
    void leavesNoTraceOfAStoryBeforeItsTimeAndShowsItEverywhereAfter() {
        Article known = published("band-1", "Brass band of Tarn wins cup", "The brass band of Tarn won a cup.");
        Map<String, String> before = seen("Quillfeather", known, storyOf(known));

        Article secret = embargoed(
                "quill-1",
                "Quillfeather bank to close",
                "The Quillfeather bank of Oxmere will close all of its forty branches, Director Ines Quill said.");
        String story = storyOf(secret);

        assertThat(again(before)).isEqualTo(before);
        assertNothingAt(secret.slug(), story);

        CLOCK.pass(EMBARGO.minusSeconds(1));
        assertThat(again(before)).isEqualTo(before);
        assertThat(answer("/news-sitemap.xml")).doesNotContain(story).doesNotContain("Quillfeather");
        CLOCK.pass(Duration.ofSeconds(1));

        assertThat(answer("/search/suggest?q=quil")).contains("Quillfeather bank to close", "/stories/" + story);
        assertThat(answer("/search?q=" + mistyped("Quillfeather"))).contains("/search?q=Quillfeather");
        assertThat(answer("/sitemaps/" + CLOCK.instant().toString().substring(0, 10) + ".xml"))
                .contains("/stories/" + story + "<", "/articles/" + secret.slug() + "<");
        for (String address : List.of(
                "/",
                "/feed.atom",
                "/feed.rss",
                "/feed.json",
                "/news-sitemap.xml",
                "/oembed?url=http://127.0.0.1:" + port + "/stories/" + story,
                "/stories/" + story + "/feed.json",
                "/stories/" + story + ".ninjs.json",
                "/stories/" + story + ".newsml.xml",
                "/articles/" + secret.slug() + ".ninjs.json",
                "/articles/" + secret.slug() + ".newsml.xml",
                "/search?q=Quillfeather",
                "/stories/" + story,
                "/articles/" + secret.slug(),
                "/api/stories",
                "/api/articles",
                "/api/stories/" + story,
                "/api/articles/" + secret.slug())) {
            assertThat(answer(address)).as(address).startsWith("200").contains("Quillfeather bank to close");
        }
        String from = CLOCK.instant().toString();
        assertThat(reader.get("/feed.atom").body())
                .as("neither published nor updated before it was public")
                .containsOnlyOnce("<published>" + from + "</published><updated>" + from + "</updated>");
        assertThat(reader.get("/api/stories").body().indexOf(story))
                .as("what went public last comes first")
                .isLessThan(reader.get("/api/stories").body().indexOf(storyOf(known)));
    }

    @Test
    void leavesNoTraceInAStoryThatOthersTellInPublic() {
        Article first = published("aldith-1", "Ferry aground off Skerry Point", FERRY, "Nobody was hurt.");
        published("aldith-2", "Aldith stuck on rocks", FERRY);
        String story = storyOf(first);
        Map<String, String> before = seen("Skerry", first, story);

        Article secret = embargoed(
                "aldith-3", "Aldith captain was asleep", FERRY, "The log says that Captain Brenn slept at the wheel.");
        assertThat(storyOf(secret)).isEqualTo(story);
        assertThat(again(before)).isEqualTo(before);

        newsdesk.lead(story, secret.slug(), "eve");
        assertThat(again(before)).as("not even as its lead").isEqualTo(before);
        assertThat(reader.get("/stories/" + story).body()).doesNotContain("asleep", "slept");

        CLOCK.pass(EMBARGO);
        assertThat(reader.get("/stories/" + story).body())
                .contains("Aldith captain was asleep", "3 reports", "id=\"timeline\"", "id=\"origins\"");
    }

    @Test
    void publishesNoWordOfAnEmbargoedLeadBySavingTheStory() {
        Article first = published("mast-1", "Mast of Ulvo falls", "The radio mast of Ulvo fell, Warden Tor Lie said.");
        String story = storyOf(first);
        Article secret = embargoed(
                "mast-2", "Mast sawn through", "The radio mast of Ulvo fell, Warden Tor Lie said.", "It was sawn.");
        regroupings.move(secret.slug(), story, "eve");
        newsdesk.lead(story, secret.slug(), "eve");
        Map<String, String> before = seen("Ulvo", first, story);

        Made made = new Made("eve", CLOCK.instant(), Revision.Kind.EDIT, null);
        newsdesk.edit(
                story,
                Newsroom.content("Mast was sawn through", "It was sawn through."),
                secret.head().id(),
                made,
                Release.UPDATE);
        assertThat(again(before)).isEqualTo(before);
        assertThat(stories.bySlug(story).title()).isEqualTo("Mast was sawn through");
    }

    @Test
    void keepsWordsWrittenOverAnEmbargoedLeadWhenTheStoryGoesPublic() {
        String weir = "The weir of Lusk broke on Monday night and flooded nine farms, Warden Siv Dahl said.";
        Article secret = embargoed("lusk-1", "Weir was blown up", weir, "It was blown up, she believes.");
        Content own = Newsroom.content("Weir blown up at night", weir + " It was blown up.");
        newsdesk.edit(storyOf(secret), own, secret.head().id(), "eve", null);

        Article open = published("lusk-2", "Weir of Lusk breaks", weir);

        String story = storyOf(open);
        assertThat(storyOf(secret)).isEqualTo(story);
        assertThat(reader.get("/stories/" + story).body())
                .contains("Weir of Lusk breaks")
                .doesNotContain("blown up");
        assertThat(stories.bySlug(story).title()).isEqualTo("Weir blown up at night");
    }

    @Test
    void tellsNothingOfTheArticleThatBeganAStory() {
        String lamp = "The lamp of Cape Vesper was sold to the collector Rui Tamsin for nine million crowns on Friday,"
                + " the auction house of Lindgate said.";
        Article secret = told("vesper-1", "Forged lamp sold to Tamsin", lamp, "Two experts call the lamp a forgery.");
        embargo(secret);
        Article open = published("vesper-2", "Lamp of Cape Vesper sold", lamp);
        String story = storyOf(open);

        assertThat(storyOf(secret)).isEqualTo(story);
        assertThat(story).as("no address of its headline").doesNotContain("forged");
        for (String answer : seen("Vesper", open, story).values()) {
            assertThat(answer).doesNotContainIgnoringCase("forge").doesNotContain(secret.slug());
        }
        assertThat(reader.get("/stories/" + story).body()).contains("Told from 1 report", "In the words of");
        assertThat(reader.get("/api/articles/" + open.slug() + "/evidence").body())
                .contains("it began a story", "\"nearest\":[]", "\"copies\":[]", "\"probability\":null");
    }

    @Test
    void redirectsNobodyToWhatIsHidden() {
        Article known =
                published("mill-1", "Mill of Brack burns", "The old mill of Brack burned down on Sunday night.");
        Article hidden = embargoed("dyke-1", "Dyke of Uln leaks", "The dyke of Uln leaks, Engineer Pia Holm warned.");
        String former = storyOf(known);
        String kept = storyOf(hidden);
        regroupings.merge(former, kept, new Keep(false, false), "eve");

        assertThat(reader.get("/stories/" + kept).statusCode())
                .as("was never public")
                .isEqualTo(404);
        assertThat(reader.get("/api/stories/" + kept).statusCode()).isEqualTo(404);
        assertThat(reader.get("/stories/" + former + "?from=" + kept).body())
                .isEqualTo(reader.get("/stories/" + former).body())
                .doesNotContain("Dyke");
        takeStory(former, new Decision(Step.KILL, EDITOR, null, "The mill stands."));
        assertThat(reader.get("/stories/" + former).statusCode()).isEqualTo(410);
    }

    @Test
    void keepsAStorysOwnEmbargoWhateverItsArticlesDo() {
        Article article =
                told("opera-1", "Opera of Sund to move", "The opera of Sund moves to the harbour, Iris Vang said.");
        String story = storyOf(article);
        takeStory(story, new Decision(Step.EMBARGO, EDITOR, CLOCK.instant().plus(EMBARGO), null));
        take(article, new Decision(Step.PUBLISH, EDITOR));

        assertThat(reader.get("/articles/" + article.slug()).body())
                .contains("Opera of Sund to move")
                .doesNotContain("/stories/" + story);
        assertThat(reader.get("/stories/" + story).statusCode()).isEqualTo(404);
        assertThat(reader.get("/api/articles/" + article.slug()).body()).contains("\"story\":null");

        takeStory(story, new Decision(Step.PUBLISH, EDITOR));
        assertThat(reader.get("/stories/" + story).statusCode())
                .as("the embargo holds")
                .isEqualTo(404);
        CLOCK.pass(EMBARGO);
        assertThat(reader.get("/stories/" + story).statusCode()).isEqualTo(200);
    }

    @Test
    void letsOnlyAdminsLiftAnEmbargoAndNobodySetOneOnWhatIsPublic() {
        Article secret =
                embargoed("tram-1", "Tram line of Orsk cut", "The tram line of Orsk is cut, Mayor Lev Dorn said.");

        assertThatThrownBy(() -> take(secret, new Decision(Step.LIFT_EMBARGO, EDITOR)))
                .isInstanceOf(PublicationRefused.class)
                .hasMessageContaining("Only an admin");
        assertThatThrownBy(() -> take(
                        secret,
                        new Decision(Step.EMBARGO, EDITOR, CLOCK.instant().plusSeconds(60), null)))
                .as("a shorter one is lifted early as well")
                .hasMessageContaining("Only an admin");
        assertThat(reader.get("/articles/" + secret.slug()).statusCode()).isEqualTo(404);

        take(secret, new Decision(Step.LIFT_EMBARGO, ADMIN));
        assertThat(reader.get("/articles/" + secret.slug()).statusCode()).isEqualTo(200);
        assertThatThrownBy(() -> take(
                        secret,
                        new Decision(Step.EMBARGO, ADMIN, CLOCK.instant().plusSeconds(60), null)))
                .hasMessageContaining("Kill it");
    }

    @Test
    void takesOutWhatIsKilledWithAllThatItTold() {
        Article first = published(
                "ibis-1", "Ibis nests in Calder", "An ibis nests on the town hall of Calder, Warden Ole Hus said.");
        Article second = published(
                "ibis-2",
                "Calder ibis lays egg",
                "An ibis nests on the town hall of Calder, Warden Ole Hus said.",
                "It laid a blue egg.");
        String story = storyOf(first);
        assertThat(storyOf(second)).isEqualTo(story);

        take(first, new Decision(Step.KILL, EDITOR, null, "The bird is a heron."));

        HttpResponse<String> page = reader.get("/articles/" + first.slug());
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.body()).contains("The bird is a heron.").doesNotContain("Ibis nests in Calder");
        assertThat(reader.get("/api/articles/" + first.slug()).body())
                .contains("\"status\":410", "\"pubstatus\":\"canceled\"", "The bird is a heron.");
        assertThat(reader.get("/stories/" + story).body())
                .contains("Told from 1 report", "Calder ibis lays egg")
                .doesNotContain("Ibis nests in Calder", "/articles/" + first.slug());
        assertThat(reader.get("/feed.atom").body()).doesNotContain("The bird is a heron.");

        take(second, new Decision(Step.KILL, EDITOR, null, "No egg either."));
        assertThat(reader.get("/stories/" + story).statusCode()).isEqualTo(404);
        assertThat(reader.get("/feed.atom").body()).contains("at:deleted-entry", "No egg either.");
        assertThatThrownBy(() -> take(second, new Decision(Step.BRING_BACK, EDITOR)))
                .hasMessageContaining("Only an admin");
        take(second, new Decision(Step.BRING_BACK, ADMIN));
        assertThat(reader.get("/stories/" + story).body()).contains("Calder ibis lays egg");
        assertThat(reader.get("/feed.atom").body()).doesNotContain("No egg either.");
    }

    @Test
    void mergesNothingIntoAKilledStory() {
        Article killed =
                published("yak-1", "Yak loose in Mendip", "A yak is loose in Mendip, Constable Gert Ray said.");
        Article other = published("gale-1", "Gale in Norrby", "A gale blew roofs off in Norrby, Farmer Siv Lund said.");
        String story = storyOf(killed);
        takeStory(story, new Decision(Step.KILL, EDITOR, null, "There is no yak."));

        assertThatThrownBy(() -> regroupings.merge(story, storyOf(other), new Keep(false, false), "eve"))
                .hasMessageContaining("was killed");
        Story standing = stories.bySlug(storyOf(other));
        assertThat(standing.mergedInto()).isNull();
    }

    @Test
    void nothingThatIsDoneWithHiddenArticlesMovesThePublicTimeOfAStory() {
        Article known =
                published("kiln-1", "Kiln of Arlo lit", "The kiln of Arlo was lit after forty years on Sunday.");
        Article whole = embargoed("reed-1", "Reed of Bask cut", "The reed of Bask is cut by drones, Ida Lomm said.");
        Article part = embargoed("salt-1", "Salt mine of Cray shut", "The salt mine of Cray is shut, Jon Vik said.");
        regroupings.move(part.slug(), storyOf(whole), "eve");
        Map<String, String> before = seen("Arlo", known, storyOf(known));

        CLOCK.pass(Duration.ofMinutes(5));
        Regrouping moved = regroupings.move(part.slug(), storyOf(known), "eve");
        assertThat(again(before)).as("moved in").isEqualTo(before);
        CLOCK.pass(Duration.ofMinutes(5));
        regroupings.undo(moved.id(), "eve");
        assertThat(again(before)).as("and back").isEqualTo(before);

        Merge merge = regroupings.merge(storyOf(known), storyOf(whole), new Keep(false, false), "eve");
        CLOCK.pass(Duration.ofMinutes(5));
        regroupings.unmerge(merge.id(), "eve");
        assertThat(again(before)).as("merged and parted").isEqualTo(before);
    }

    @Test
    void aMergeThatMadeAStoryPublicIsUndoneWithItsAddressAndItsTime() {
        Article waiting =
                told("loom-1", "Loom of Dover found", "The loom of Dover was found in a cellar, Kai Roth said.");
        Article open = published("pump-1", "Pump of Esk fails", "The pump of Esk failed in the flood, Mia Tor said.");
        String story = storyOf(waiting);
        String absorbed = storyOf(open);
        Merge merge = regroupings.merge(story, absorbed, new Keep(false, false), "eve");

        assertThat(storyOf(open)).isNotEqualTo(story).contains("pump");
        assertThat(stories.bySlug(story).slug())
                .as("found at the desk by its former address")
                .isEqualTo(storyOf(open));
        assertThat(answer("/stories/" + story)).as("but not by readers").startsWith("404");
        assertThat(answer("/stories/" + storyOf(open))).startsWith("200");

        regroupings.unmerge(merge.id(), "eve");

        Story back = stories.bySlug(story);
        assertThat(back.slug()).isEqualTo(story);
        assertThat(back.publication().state()).isEqualTo(State.DRAFT);
        assertThat(back.publication().publicFrom()).isNull();
        assertThat(answer("/stories/" + story)).startsWith("404");
        assertThat(answer("/stories/" + absorbed)).startsWith("200");
    }

    @Test
    void aStoryThatComesBackIsPublicIfItsArticleBecameSoMeanwhile() {
        Article waiting = told("yarn-1", "Yarn of Fenn wins", "The yarn of Fenn won a prize, Noa Pell said.");
        Article open =
                published("crane-1", "Crane of Gorm falls", "The crane of Gorm fell into the dock, Ray Oss said.");
        String story = storyOf(waiting);
        Merge merge = regroupings.merge(storyOf(open), story, new Keep(false, false), "eve");
        take(waiting, new Decision(Step.PUBLISH, EDITOR));

        regroupings.unmerge(merge.id(), "eve");

        assertThat(answer("/stories/" + story)).startsWith("200").contains("Yarn of Fenn wins");
    }

    @Test
    void noAddressIsMadeOfAHiddenHeadlineWhicheverCameFirst() {
        Article open =
                published("tile-1", "Tiles of Hask sold", "The tiles of Hask were sold in Rome, Lea Brunn said.");
        Article secret =
                embargoed("glaze-1", "Glaze was poison", "The glaze of Irn was poison, chemist Uwe Dahl said.");
        String former = storyOf(secret);
        jdbc.sql("insert into draft (id, editor, kind, slug, base, words, turn, kept_at)"
                        + " values (gen_random_uuid(), 'ann', 'stories', ?, ?, '{}', 1, now())")
                .params(former, secret.head().id())
                .update();

        regroupings.move(open.slug(), former, "eve");

        assertThat(storyOf(open))
                .isEqualTo(storyOf(secret))
                .doesNotContain("glaze")
                .contains("tiles");
        assertThat(jdbc.sql("select slug from draft where editor = 'ann'")
                        .query(String.class)
                        .list())
                .as("what was typed goes along")
                .containsOnly(storyOf(open));
        assertThat(answer("/stories/" + former)).startsWith("404");
    }

    @Test
    void evidenceTellsNothingOfAHiddenFirstArticleWhoeverComesLater() {
        String clock = "The tower clock of Juno stopped at noon on Thursday for the first time since 1911,"
                + " Sexton Pelle Quist of Saint Bride said.";
        Article secret = embargoed("clock-1", "Clock of Juno stops", clock, "A swarm of bees is in it.");
        Article open = published("clock-2", "Juno clock silent", clock);
        Article later = published("clock-3", "Bees stop clock of Juno", clock, "Bees were seen.");
        assertThat(List.of(storyOf(open), storyOf(later))).containsOnly(storyOf(secret));

        assertThat(answer("/api/articles/" + open.slug() + "/evidence"))
                .contains("it began a story", "\"probability\":null")
                .doesNotContain("it is like articles");
        assertThat(answer("/api/articles/" + later.slug() + "/evidence")).contains("it is like articles");
    }

    @Test
    void noMergeTakesAPublicStoryFromReaders() {
        Article spiked = told("wharf-1", "Wharf of Kell rots", "The wharf of Kell rots, carpenter Finn Aas said.");
        Article open = published("bell-1", "Bell of Lund cast", "The bell of Lund was cast in bronze, Eva Holt said.");
        String story = storyOf(open);
        takeStory(storyOf(spiked), new Decision(Step.SPIKE, EDITOR));

        assertThatThrownBy(() -> regroupings.merge(storyOf(spiked), story, new Keep(false, false), "eve"))
                .hasMessageContaining("spiked")
                .hasMessageContaining("they would lose it");
        long asked = jdbc.sql("insert into suggestion (article_id, other_id, score, evidence, made_by, made_at)"
                        + " values (?, ?, 0.4, '{\"nearest\": []}', 'matching', now()) returning id")
                .params(open.id(), spiked.id())
                .query(Long.class)
                .single();
        rulingDesk.ruleSame(asked, "eve", null);

        assertThat(storyOf(spiked)).as("the public one stays, though younger").isEqualTo(story);
        assertThat(answer("/stories/" + story)).startsWith("200");
    }

    @Test
    void aKilledStoryIsNeitherFilledNorEmptied() {
        String moth = "The moth of Mord ate the curtain of the opera on Saturday night,"
                + " Director Sif Aune told the Mord Post.";
        Article first = published("moth-1", "Moth eats curtain of Mord", moth);
        String story = storyOf(first);
        Article second = published("moth-2", "Mord opera bare", moth, "Sif Aune weeps.");
        assertThat(storyOf(second)).isEqualTo(story);
        Regrouping split = regroupings.split(story, List.of(second.slug()), "eve");
        String own = storyOf(second);
        takeStory(own, new Decision(Step.KILL, EDITOR, null, "It was a mouse."));
        takeStory(story, new Decision(Step.KILL, EDITOR, null, "It was no moth."));

        assertThatThrownBy(() -> regroupings.undo(split.id(), "eve")).hasMessageContaining("was killed");
        Article third = published("moth-3", "Curtain eaten in Mord", moth);
        assertThat(storyOf(third)).isNotIn(story, own);
        assertThat(answer("/stories/" + story)).startsWith("410");
        assertThat(answer("/stories/" + storyOf(third))).startsWith("200");

        takeStory(story, new Decision(Step.BRING_BACK, ADMIN));
        assertThatThrownBy(() -> regroupings.undo(split.id(), "eve"))
                .as("it would be left without articles")
                .hasMessageContaining("was killed");
        assertThat(answer("/stories/" + own)).startsWith("410");
    }

    @Test
    void givesAStoryPublishedByHandAnAddressOfWhatIsPublic() {
        Article secret =
                embargoed("silo-1", "Silo of Umber mined", "The silo of Umber is mined, Captain Lo Vang said.");
        Article open = told("silo-2", "Silo of Umber closed", "The silo of Umber is closed, Captain Lo Vang said.");
        String former = storyOf(secret);
        regroupings.move(open.slug(), former, "eve");
        takeStory(former, new Decision(Step.PUBLISH, EDITOR));
        assertThat(storyOf(secret))
                .as("it would tell nothing in public before the embargo ends")
                .isEqualTo(former);
        take(open, new Decision(Step.PUBLISH, EDITOR));

        String story = storyOf(secret);
        assertThat(story).contains("closed").doesNotContain("mined");
        assertThat(answer("/stories/" + story)).startsWith("200").doesNotContain("mined");
        assertNothingAt(secret.slug(), former);
        assertThat(stories.bySlug(former).slug()).as("known at the desk").isEqualTo(story);

        CLOCK.pass(EMBARGO);
        take(
                told("silo-3", "Silo of Umber cleared", "The silo of Umber is cleared, she said."),
                new Decision(Step.PUBLISH, EDITOR));
        assertThat(storyOf(secret)).as("readers know the address by now").isEqualTo(story);
    }

    @Test
    void givesAStoryInReviewAnAddressOfWhatIsPublicWhenItIsPublished() {
        Article secret = embargoed("pier-1", "Pier of Zell bombed", "The pier of Zell broke, Mayor Ro Tarn said.");
        Article open = told("pier-2", "Pier of Zell breaks", "The pier of Zell broke on Friday, a clerk said.");
        String former = storyOf(secret);
        if (!storyOf(open).equals(former)) {
            regroupings.move(open.slug(), former, "eve");
        }
        takeStory(former, new Decision(Step.DRAFT, EDITOR));
        takeStory(former, new Decision(Step.REVIEW, EDITOR));
        take(open, new Decision(Step.PUBLISH, EDITOR));
        assertThat(storyOf(open)).as("nobody outside sees it yet").isEqualTo(former);
        assertThat(answer("/stories/" + former)).startsWith("404");

        takeStory(former, new Decision(Step.PUBLISH, EDITOR));

        assertThat(storyOf(secret)).contains("breaks").doesNotContain("bombed");
        assertThat(answer("/stories/" + former)).startsWith("404");
        assertThat(answer("/stories/" + storyOf(secret))).startsWith("200");
    }

    @Test
    void makesNoAddressOfWordsThatAreKeptInside() {
        String vat = "The vat of Bohr leaked on Sunday, Brewer Ulf Dane said.";
        Article first = published("vat-1", "Vat of Bohr leaks", vat);
        Article second = published("vat-2", "Bohr mops up", "All of Bohr mopped up on Monday, Brewer Ulf Dane said.");
        regroupings.move(second.slug(), storyOf(first), "eve");
        Made made = new Made("eve", CLOCK.instant(), Revision.Kind.EDIT, null);
        archive.edit(
                second.slug(),
                Newsroom.content("Sabotage in Bohr", "It was sabotage."),
                second.head().id(),
                made,
                Release.INSIDE);

        regroupings.moveOut(second.slug(), "eve");

        assertThat(storyOf(second)).contains("mops").doesNotContain("sabotage");
        assertThat(answer("/stories/" + storyOf(second))).startsWith("200").doesNotContainIgnoringCase("sabotage");
    }

    @Test
    void tellsNothingOfTheLanguageOfAHiddenLeadNorOfTheActOfChoosingAnother() {
        String dam = "The dam of Orrin holds after the rain, Engineer Maj Lind told the Orrin Gazette.";
        Article first = published("dam-1", "Dam of Orrin holds", dam);
        String story = storyOf(first);
        Made made = new Made("eve", CLOCK.instant(), Revision.Kind.EDIT, null);
        Content own = Newsroom.content("Orrin is safe", "Orrin is safe from the water.");
        newsdesk.edit(story, own, first.head().id(), made, Release.UPDATE);
        Article secret = embargoed("dam-2", "Le barrage cède", "Le barrage cède, dit Maj Lind.");
        jdbc.sql("update article set language = 'fr' where id = ?")
                .param(secret.id())
                .update();
        regroupings.move(secret.slug(), story, "eve");
        Map<String, String> before = seen("Orrin", first, story);
        assertThat(before.get("/search?q=Orrin")).contains("Orrin is safe").doesNotContain("lang=\"fr\"");

        CLOCK.pass(Duration.ofMinutes(1));
        newsdesk.lead(story, secret.slug(), "eve");
        assertThat(again(before)).isEqualTo(before);
        CLOCK.pass(Duration.ofMinutes(1));
        newsdesk.lead(story, first.slug(), "eve");
        assertThat(again(before))
                .as("back, of which readers see nothing either")
                .isEqualTo(before);
    }

    /** What readers get was confirmed once; words that are kept inside change nothing of it. */
    @Test
    void asksNobodyAnewAboutLiveWordsThatASaveLeavesAsTheyAre() {
        String weir = "The weir of Fjord Nine gave way on Tuesday, Pilot Ada Strand told the harbour office.";
        String cause = "Divers found a saw in every second plank, her report of six pages says.";
        Article first = published("weir-1", "Weir gives way", weir);
        String story = storyOf(first);
        Article secret = embargoed("weir-2", "Weir was sawn", weir, cause);
        assertThat(storyOf(secret)).isEqualTo(story);
        Content wished = Newsroom.content("Weir breaks", weir, cause);
        write(story, wished, Release.UPDATE.disclosing(Release.Disclosure.EMBARGOED));
        write(story, Newsroom.content("Weir breaks", weir), Release.INSIDE);
        regroupings.moveOut(first.slug(), "eve");
        assertThat(reader.get("/stories/" + story).statusCode())
                .as("it has no public article")
                .isEqualTo(404);

        write(story, Newsroom.content("Weir breaks at dawn", weir), Release.AS_BEFORE);

        assertThat(stories.bySlug(story).shown().content().title()).isEqualTo("Weir breaks at dawn");
        assertThatThrownBy(() -> write(story, wished, Release.UPDATE)).isInstanceOf(HiddenWords.class);
    }

    @Test
    void refusesSentencesOfAnEmbargoedArticleInAPublicStoryUntilAnAdminConfirmsThem() {
        String mole = "The mole of Fjord Five gave way on Tuesday, Pilot Ada Krog told the harbour office.";
        String cause = "Divers found drill holes in every third caisson, her report of nine pages says.";
        Article first = published("mole-1", "Mole gives way", mole);
        String story = storyOf(first);
        Article secret = embargoed("mole-2", "Mole was drilled", mole, cause);
        assertThat(storyOf(secret)).isEqualTo(story);
        Content wished = Newsroom.content("Mole breaks", mole, cause);
        Map<String, String> before = seen("Krog", first, story);

        for (Release release :
                List.of(Release.AS_BEFORE, Release.UPDATE, Release.UPDATE.disclosing(Release.Disclosure.HIDDEN))) {
            assertThatThrownBy(() -> write(story, wished, release))
                    .isInstanceOf(HiddenWords.class)
                    .hasMessageContaining("Divers found drill holes")
                    .hasMessageContaining("under embargo until 23 Nov 2026")
                    .hasMessageContaining("Only an admin");
        }
        assertThat(again(before)).isEqualTo(before);
        write(story, Newsroom.content("Mole breaks", mole + " It was old."), Release.UPDATE);
        write(story, wished, Release.INSIDE);
        assertThat(answer("/stories/" + story)).contains("It was old.").doesNotContain("Divers");

        write(story, wished, Release.UPDATE.disclosing(Release.Disclosure.EMBARGOED));
        assertThat(answer("/stories/" + story)).contains("Divers found drill holes");
        assertThat(jdbc.sql("select detail || ' ' || after from audit_entry where action = 'publish hidden words'"
                                + " and subject = ?")
                        .param("story/" + story)
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .isEqualTo("of article/" + secret.slug() + " " + cause);
        write(story, wished.withHeadline("Mole of Fjord Five breaks"), Release.UPDATE);
        assertThat(answer("/stories/" + story)).as("readers know them now").contains("Mole of Fjord Five breaks");
    }

    private void write(String story, Content wished, Release release) {
        Made made = new Made("eve", CLOCK.instant(), Revision.Kind.EDIT, null);
        newsdesk.edit(story, wished, stories.bySlug(story).shown().id(), made, release);
    }

    @Test
    void keepsSentencesOfHiddenArticlesInsideWhenTheirStoryGoesPublicByItself() {
        String raft = "The raft of Nidaros drifted for three days, Skipper Jo Falk told the coast radio.";
        String blame = "Its rudder had been sold the week before, two brokers of Nidaros confirm.";
        Article open = told("raft-1", "Raft drifts", raft);
        Article secret = embargoed("raft-2", "Rudder was sold", raft, blame);
        assertThat(storyOf(secret)).isEqualTo(storyOf(open));
        write(storyOf(open), Newsroom.content("Raft adrift", raft, blame), Release.AS_BEFORE);

        take(open, new Decision(Step.PUBLISH, EDITOR));

        assertThat(answer("/stories/" + storyOf(open)))
                .startsWith("200")
                .contains("Raft drifts")
                .doesNotContain("rudder", "Rudder");
        assertThat(stories.bySlug(storyOf(open)).publication().held()).isTrue();
        assertThat(stories.bySlug(storyOf(open)).title()).isEqualTo("Raft adrift");
    }
}
