package stemma.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import stemma.Newsroom;
import stemma.article.Article;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.story.Keep;
import stemma.story.Story;
import tools.jackson.databind.JsonNode;

/** The same entries in each form of a feed; what was corrected, merged or killed arrives as such, under the id it had. */
class FeedTests extends AtTheWire {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** Written out again here, as an id must stay what it is even if the program forgets how it came by it. */
    private String idOf(String slug) {
        Story story = stories.bySlug(slug);
        String name = "story " + story.id() + " of " + story.createdAt();
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Element atom(String feed, String id) {
        return elements(xml(body(feed + ".atom")), "entry").stream()
                .filter(entry -> text(entry, "id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Element rss(String feed, String id) {
        return elements(xml(body(feed + ".rss")), "item").stream()
                .filter(item -> text(item, "guid").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode item(String feed, String id) {
        return json(feed + ".json")
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysTheSameInEachForm() {
        Instant at = CLOCK.instant();
        String story = told("lighthouse", "Ottersund");
        String id = idOf(story);
        String address = SITE + "/stories/" + story;

        Element atom = atom("/feed", id);
        Element rss = rss("/feed", id);
        JsonNode json = item("/feed", id);

        assertThat(text(atom, "title")).isEqualTo("lighthouse in Ottersund");
        assertThat(child(atom, "link").getAttribute("href")).isEqualTo(address);
        assertThat(text(atom, "published")).isEqualTo(at.toString());
        assertThat(text(atom, "updated")).isEqualTo(at.toString());
        assertThat(text(child(atom, "author"), "name")).isEqualTo("Ada Field");
        assertThat(text(atom, "content")).startsWith("<p>The lighthouse in Ottersund drew crowds");
        assertThat(text(rss, "title")).isEqualTo("lighthouse in Ottersund");
        assertThat(text(rss, "link")).isEqualTo(address);
        assertThat(child(rss, "guid").getAttribute("isPermaLink")).isEqualTo("false");
        assertThat(text(rss, "pubDate"))
                .isEqualTo(DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC)));
        assertThat(text(rss, "creator")).isEqualTo("Ada Field");
        assertThat(text(rss, "encoded")).isEqualTo(text(atom, "content"));
        assertThat(json.get("title").asString()).isEqualTo("lighthouse in Ottersund");
        assertThat(json.get("url").asString()).isEqualTo(address);
        assertThat(json.get("date_published").asString()).isEqualTo(at.toString());
        assertThat(json.get("content_html").asString()).isEqualTo(text(atom, "content"));
        assertThat(json.get("authors").get(0).get("name").asString()).isEqualTo("Ada Field");
    }

    @Test
    void carriesTheBeginningOfAVeryLongText() {
        String story = told("chronicle", "Farholm");
        List<Block> pages = IntStream.rangeClosed(1, 3_000)
                .mapToObj(page -> Block.paragraph("Page " + page + " of the chronicle tells of one ship more."))
                .toList();
        Content words = stories.bySlug(story).shown().content().withBody(pages);
        correct(story, words, "The chronicle is longer.");

        String content = text(atom("/feed", idOf(story)), "content");
        assertThat(content)
                .contains("The chronicle is longer.", "<p>Page 1 of the chronicle tells of one ship more.</p>")
                .endsWith("<p><a href=\"" + SITE + "/stories/" + story + "\">The whole text</a></p>")
                .doesNotContain("Page 2999 ");
        assertThat(content.length()).isBetween(100_000, 130_000);
    }

    @Test
    void saysWhereItLiesAndWhoTellsOfNews() {
        told("bandstand", "Kirkness");
        Element feed = xml(body("/feed.atom")).getDocumentElement();
        assertThat(text(feed, "id")).isEqualTo(SITE + "/");
        assertThat(text(feed, "title")).isEqualTo("Harbour Wire");
        assertThat(links(feed, "self")).containsExactly(SITE + "/feed.atom");
        assertThat(links(feed, "hub")).containsExactly("https://hub.example/");

        Element channel = elements(xml(body("/feed.rss")), "channel").get(0);
        assertThat(text(channel, "managingEditor")).isEqualTo("desk@news.example (Harbour Press)");
        assertThat(links(channel, "self")).containsExactly(SITE + "/feed.rss");
        assertThat(links(channel, "hub")).containsExactly("https://hub.example/");

        JsonNode json = json("/feed.json");
        assertThat(json.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(json.get("feed_url").asString()).isEqualTo(SITE + "/feed.json");
        assertThat(json.get("hubs").get(0).get("url").asString()).isEqualTo("https://hub.example/");

        HttpResponse<String> answer = program.get("/feed.json");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/feed+json");
        assertThat(answer.headers().firstValue("Link"))
                .hasValue("<https://hub.example/>; rel=\"hub\", <" + SITE + "/feed.json>; rel=\"self\"");
    }

    private static List<String> links(Element parent, String relation) {
        return elements(parent.getOwnerDocument(), "link").stream()
                .filter(link -> link.getAttribute("rel").equals(relation))
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    @Test
    void carriesACorrectionUnderTheSameId() {
        String story = told("regatta", "Tolmouth");
        String id = idOf(story);
        body("/feed.atom");
        Instant at = later();

        correct(
                story,
                Newsroom.content("Regatta in Tolmouth", "The regatta in Tolmouth drew 300."),
                "It drew 300 & not 3,000.");

        for (String feed : List.of("/feed", "/corrections/feed")) {
            String entry = feed.equals("/feed") ? id : onlyIdWith(feed, "It drew 300");
            Element atom = atom(feed, entry);
            assertThat(text(atom, "updated")).as(feed).isEqualTo(at.toString());
            assertThat(child(atom, "category").getAttribute("term")).isEqualTo("correction");
            assertThat(text(atom, "content"))
                    .startsWith("<p><strong>Correction, " + DAY.format(at.atOffset(ZoneOffset.UTC))
                            + ":</strong> It drew 300 &amp; not 3,000.</p>");
            assertThat(text(rss(feed, entry), "updated")).isEqualTo(at.toString());
            assertThat(item(feed, entry).get("date_modified").asString()).isEqualTo(at.toString());
            assertThat(item(feed, entry).get("tags").get(0).asString()).isEqualTo("correction");
        }
        assertThat(text(atom("/feed", id), "title")).isEqualTo("Regatta in Tolmouth");
        assertThat(text(atom("/corrections/feed", onlyIdWith("/corrections/feed", "It drew 300")), "title"))
                .isEqualTo("Correction: Regatta in Tolmouth");
        assertThat(body("/stories/" + story + "/feed.atom")).contains("It drew 300", "Published; it is told from one");
    }

    private String onlyIdWith(String feed, String words) {
        List<String> ids = json(feed + ".json")
                .get("items")
                .valueStream()
                .filter(item -> item.get("content_html").asString().contains(words))
                .map(item -> item.get("id").asString())
                .toList();
        assertThat(ids).as(body(feed + ".json")).hasSize(1);
        return ids.get(0);
    }

    @Test
    void saysOfAMergedStoryWhereItWentUntilTheMergeIsUndone() {
        String stays = told("ropewalk", "Hemsby");
        String goes = told("oasthouse", "Marden");
        String end = told("tollhouse", "Iffley");
        String id = idOf(goes);
        String before = text(atom("/feed", id), "title");
        Instant at = later();

        long merge =
                regroupings.merge(stays, goes, new Keep(false, false), "eve").id();

        Element atom = atom("/feed", id);
        assertThat(text(atom, "title")).isEqualTo("Now part of: ropewalk in Hemsby");
        assertThat(text(atom, "updated")).isEqualTo(at.toString());
        assertThat(child(atom, "link").getAttribute("href")).isEqualTo(SITE + "/stories/" + stays);
        assertThat(text(rss("/feed", id), "link")).isEqualTo(SITE + "/stories/" + stays);
        assertThat(item("/feed", id).get("tags").get(0).asString()).isEqualTo("merged");
        assertThat(body("/stories/" + stays + "/feed.json")).contains("Now part of: ropewalk in Hemsby");
        HttpResponse<String> old = program.get("/stories/" + goes + "/feed.rss");
        assertThat(old.statusCode()).isEqualTo(302);
        assertThat(old.headers().firstValue("Location")).hasValue(SITE + "/stories/" + stays + "/feed.rss");

        Instant further = later();
        long second =
                regroupings.merge(end, stays, new Keep(false, false), "eve").id();
        assertThat(child(atom("/feed", id), "link").getAttribute("href")).isEqualTo(SITE + "/stories/" + end);
        assertThat(text(atom("/feed", id), "updated")).isEqualTo(further.toString());

        regroupings.unmerge(second, "eve");
        Instant undone = later();
        regroupings.unmerge(merge, "eve");
        assertThat(text(atom("/feed", id), "title")).isEqualTo(before).isEqualTo("oasthouse in Marden");
        assertThat(text(atom("/feed", id), "updated")).isEqualTo(undone.toString());
        assertThat(body("/stories/" + stays + "/feed.json")).doesNotContain("Now part of");
    }

    @Test
    void putsTheNoticeInPlaceOfTheWordsOfAKilledStory() {
        String story = told("vicarage", "Dunmere");
        String id = idOf(story);
        Instant at = later();

        kill(story, "The vicar was <not> there.");

        Element tombstone = elements(xml(body("/feed.atom")), "deleted-entry").stream()
                .filter(one -> one.getAttribute("ref").equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(tombstone.getNamespaceURI()).isEqualTo("http://purl.org/atompub/tombstones/1.0");
        assertThat(tombstone.getAttribute("when")).isEqualTo(at.toString());
        assertThat(text(tombstone, "comment")).isEqualTo("The vicar was <not> there.");
        assertThat(text(atom("/feed", id), "title")).isEqualTo("Withdrawn");
        assertThat(text(atom("/feed", id), "updated"))
                .as("not newer than the tombstone, which would bring it back")
                .isEqualTo(at.toString());
        assertThat(text(rss("/feed", id), "encoded")).contains("The vicar was &lt;not&gt; there.");
        assertThat(item("/feed", id).get("tags").get(0).asString()).isEqualTo("withdrawn");
        for (String form : List.of("atom", "rss", "json")) {
            assertThat(body("/feed." + form))
                    .doesNotContainIgnoringCase("vicarage")
                    .doesNotContain("Dunmere");
            HttpResponse<String> own = program.get("/stories/" + story + "/feed." + form);
            assertThat(own.statusCode()).isEqualTo(410);
            assertThat(own.body()).contains(id, "The vicar was").doesNotContain("vicarage in");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"atom", "rss", "json"})
    void writesWhateverWordsThereAre(String form) {
        String hostile = "<script>alert(1)</script> & \u0007bell ]]> \u202Eright\u202C שלום";
        Article article = newsroom.file("hostile-" + form, Newsroom.content(hostile, hostile + " says " + form + "."));
        String id = idOf(newsdesk.storyOf(article.slug()));
        String clean = hostile.replace("\u0007", "");

        if (form.equals("json")) {
            assertThat(item("/feed", id).get("title").asString()).isEqualTo(hostile);
        } else {
            assertThat(text(form.equals("atom") ? atom("/feed", id) : rss("/feed", id), "title"))
                    .isEqualTo(clean);
        }
        assertThat(body("/feed." + form)).doesNotContain("<script>alert(1)</script> says");
    }

    @Test
    void answersWhatNobodyHasWithNotFound() {
        for (String path : List.of("/stories/none/feed.atom", "/feed.opml", "/feed.ATOM", "/corrections/feed.")) {
            assertThat(program.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed.atom", "/feed.rss", "/feed.json", "/corrections/feed.atom"})
    void isSentAgainOnlyWhereItHasChanged(String path) {
        body(path);
        CLOCK.pass(Duration.ofSeconds(2));
        HttpResponse<String> first = program.get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(tag).startsWith("\"").doesNotStartWith("W/");
        assertThat(program.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(program.get(path, "If-Modified-Since", modified).statusCode())
                .isEqualTo(304);
        assertThat(program.get(path, "If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.get(path, "If-Modified-Since", "Thu, 01 Jan 2099 00:00:00 GMT")
                        .statusCode())
                .as("a time that is still to come says nothing")
                .isEqualTo(200);
        assertThat(program.get(path, "If-Modified-Since", "yesterday, I think").statusCode())
                .isEqualTo(200);
        assertThat(program.get(path, "If-None-Match", "\"other\"", "If-Modified-Since", modified)
                        .statusCode())
                .as("the tag counts more")
                .isEqualTo(200);

        String story = told("almanac " + path.length(), "Wrexby" + path.length());
        correct(story, Newsroom.content("Almanac", "It was an almanac."), "It was no calendar.");
        HttpResponse<String> changed = program.get(path, "If-Modified-Since", modified);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.headers().firstValue("Last-Modified"))
                .as("not told within the second in which it may change again")
                .isEmpty();
        CLOCK.pass(Duration.ofSeconds(1));
        assertThat(program.get(path).headers().firstValue("Last-Modified").orElseThrow())
                .isNotEqualTo(modified);
    }

    @Test
    void tellsNoOtherTimeWhenItIsMadeAnewWithTheSameWords() {
        body("/corrections/feed.rss");
        CLOCK.pass(Duration.ofSeconds(2));
        String modified = program.get("/corrections/feed.rss")
                .headers()
                .firstValue("Last-Modified")
                .orElseThrow();
        later();
        told("millrace", "Oakby");
        body("/corrections/feed.rss");
        assertThat(program.get("/corrections/feed.rss").headers().firstValue("Last-Modified"))
                .hasValue(modified);
    }
}
