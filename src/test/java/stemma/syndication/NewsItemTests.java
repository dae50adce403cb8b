package stemma.syndication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import stemma.Newsroom;
import stemma.article.Article;
import stemma.publication.Decision;
import stemma.publication.Hand;
import stemma.publication.Step;
import stemma.revision.Block;
import stemma.revision.Content;
import stemma.story.Keep;
import stemma.story.Story;
import tools.jackson.databind.JsonNode;

/** Stories and articles as other newsrooms take them in, over HTTP. */
class NewsItemTests extends AtTheWire {

    private String idOf(String slug) {
        Story story = stories.bySlug(slug);
        return id("story " + story.id() + " of " + story.createdAt());
    }

    private static String id(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String idOf(Article article) {
        return id("article " + article.id() + " of " + article.createdAt());
    }

    private static Content poem() {
        return new Content(
                "Mayor of Quern reads a poem",
                "It was long & <dull>.",
                List.of("Ada Field", "Bo Lund"),
                "Quern Post",
                "QUERN",
                java.time.LocalDate.of(2025, 3, 17),
                List.of(
                        Block.paragraph("The mayor of Quern read a poem on Monday."),
                        Block.heading("What the poem says"),
                        Block.quote("O river, O weir."),
                        Block.item("Two people left.")));
    }

    @Test
    void tellsAStoryAndItsArticleInNinjs() {
        Instant at = CLOCK.instant();
        Article article = newsroom.file("poem-1", poem());
        String slug = newsdesk.storyOf(article.slug());

        JsonNode story = json("/stories/" + slug + ".ninjs.json");
        assertThat(story.get("uri").asString()).isEqualTo(idOf(slug));
        assertThat(story.get("standard").get("version").asString()).isEqualTo("3.1");
        assertThat(story.get("pubStatus").asString()).isEqualTo("usable");
        assertThat(story.get("version").asString()).isEqualTo("1");
        assertThat(story.get("firstCreated").asString()).isEqualTo(at.toString());
        assertThat(story.get("headlines").get(0).get("value").asString()).isEqualTo("Mayor of Quern reads a poem");
        assertThat(story.get("descriptions").get(0).get("value").asString()).isEqualTo("It was long & <dull>.");
        assertThat(story.get("by").asString()).isEqualTo("Ada Field, Bo Lund");
        JsonNode body = story.get("bodies").get(0);
        assertThat(body.get("value").asString())
                .isEqualTo("<p>The mayor of Quern read a poem on Monday.</p>\n<h2>What the poem says</h2>\n"
                        + "<blockquote><p>O river, O weir.</p></blockquote>\n<ul><li>Two people left.</li></ul>");
        assertThat(body.get("wordCount").asInt()).isEqualTo(20);
        JsonNode source = story.get("associations").get(0);
        assertThat(source.get("rel").asString()).isEqualTo("derivedFrom");
        assertThat(source.get("uri").asString()).isEqualTo(idOf(article));

        JsonNode told = json("/articles/" + article.slug() + ".ninjs.json");
        assertThat(told.get("uri").asString()).isEqualTo(idOf(article));
        assertThat(told.get("infoSources")
                        .valueStream()
                        .map(one -> one.get("name").asString() + " "
                                + one.get("role").asString()))
                .containsExactly("Quern Post outlet", "The New York Times cited");
        assertThat(told.get("associations").get(0).get("uri").asString()).isEqualTo(idOf(slug));
        assertThat(told.get("renditions").get(0).get("href").asString())
                .isEqualTo(SITE + "/articles/" + article.slug());
    }

    @Test
    void tellsAStoryAndItsArticleInNewsMl() {
        Article article = newsroom.file("poem-2", poem());
        String slug = newsdesk.storyOf(article.slug());
        HttpResponse<String> answer = program.get("/articles/" + article.slug() + ".newsml.xml");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/vnd.iptc.g2.newsitem+xml");

        Document item = xml(answer.body());
        Element root = item.getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo("http://iptc.org/std/nar/2006-10-01/");
        assertThat(root.getAttribute("guid")).isEqualTo(idOf(article));
        assertThat(children(root)).containsExactly("catalogRef", "itemMeta", "contentMeta", "contentSet");
        assertThat(children(elements(item, "itemMeta").get(0)))
                .containsExactly(
                        "itemClass", "provider", "versionCreated", "firstCreated", "pubStatus", "title", "link");
        assertThat(text(elements(item, "provider").get(0), "name")).isEqualTo("Harbour Press");
        assertThat(elements(item, "pubStatus").get(0).getAttribute("qcode")).isEqualTo("stat:usable");
        assertThat(elements(item, "link").get(0).getAttribute("residref")).isEqualTo(idOf(slug));
        assertThat(elements(item, "headline").get(0).getTextContent()).isEqualTo("Mayor of Quern reads a poem");
        assertThat(elements(item, "dateline").get(0).getTextContent()).isEqualTo("QUERN");
        assertThat(elements(item, "blockquote").get(0).getTextContent()).isEqualTo("O river, O weir.");
        assertThat(elements(item, "blockquote").get(0).getNamespaceURI()).isEqualTo("http://www.w3.org/1999/xhtml");

        assertThat(elements(xml(body("/stories/" + slug + ".newsml.xml")), "link"))
                .extracting(link -> link.getAttribute("rel"))
                .contains("irel:derivedFrom");
    }

    private static List<String> children(Element parent) {
        return IntStream.range(0, parent.getChildNodes().getLength())
                .mapToObj(parent.getChildNodes()::item)
                .map(Node::getLocalName)
                .toList();
    }

    @Test
    void saysOfAKilledTextThatItIsCanceledAndNothingOfWhatItSaid() {
        Article article = newsroom.about("belltower", "Nethercott");
        String slug = newsdesk.storyOf(article.slug());
        String story = idOf(slug);
        Instant at = later();
        kill(slug, "There is no belltower.");
        killArticle(article.slug(), "There is no belltower.");

        for (String path : List.of("/stories/" + slug, "/articles/" + article.slug())) {
            HttpResponse<String> ninjs = program.get(path + ".ninjs.json");
            assertThat(ninjs.statusCode()).as(path).isEqualTo(410);
            JsonNode item = JSON.readTree(ninjs.body());
            assertThat(item.get("uri").asString()).isEqualTo(path.startsWith("/stories") ? story : idOf(article));
            assertThat(item.get("pubStatus").asString()).isEqualTo("canceled");
            assertThat(item.get("versionCreated").asString()).isEqualTo(at.toString());
            assertThat(Long.parseLong(item.get("version").asString())).isGreaterThan(1);
            assertThat(item.get("edNote").asString()).isEqualTo("There is no belltower.");
            HttpResponse<String> newsMl = program.get(path + ".newsml.xml");
            assertThat(newsMl.statusCode()).isEqualTo(410);
            assertThat(newsMl.body())
                    .contains("<pubStatus qcode=\"stat:canceled\"/>", "<edNote>There is no belltower.");
            for (String body : List.of(ninjs.body(), newsMl.body())) {
                assertThat(body).doesNotContain("Nethercott", "nethercott", "drew crowds");
            }
        }
    }

    @Test
    void saysWhatItEvolvedFromRightAfterAMergeAndNotAfterItsUndoing() {
        String stays = told("boathouse", "Garway");
        String goes = told("dovecote", "Lanyon");
        String gone = idOf(goes);
        String version =
                json("/stories/" + stays + ".ninjs.json").get("version").asString();
        later();
        long merge =
                regroupings.merge(stays, goes, new Keep(false, false), "eve").id();

        JsonNode item = json("/stories/" + stays + ".ninjs.json");
        assertThat(evolvedFrom(item)).containsExactly(gone);
        assertThat(Long.parseLong(item.get("version").asString())).isGreaterThan(Long.parseLong(version));
        assertThat(body("/stories/" + stays + ".newsml.xml"))
                .contains("<link rel=\"irel:evolvedFrom\" residref=\"" + gone + "\">");
        HttpResponse<String> old = program.get("/stories/" + goes + ".ninjs.json");
        assertThat(old.statusCode()).isEqualTo(302);
        assertThat(old.headers().firstValue("Location")).hasValue(SITE + "/stories/" + stays + ".ninjs.json");

        regroupings.unmerge(merge, "eve");
        assertThat(evolvedFrom(json("/stories/" + stays + ".ninjs.json"))).isEmpty();
        assertThat(json("/stories/" + goes + ".ninjs.json").get("uri").asString())
                .isEqualTo(gone);
    }

    private static List<String> evolvedFrom(JsonNode item) {
        return item.get("associations")
                .valueStream()
                .filter(other -> other.get("rel").asString().equals("evolvedFrom"))
                .map(other -> other.get("uri").asString())
                .toList();
    }

    @Test
    void tellsEditorsElsewhereWhatWasCorrected() {
        String story = told("sundial", "Ravensby");
        correct(story, Newsroom.content("Sundial in Ravensby", "The sundial is old."), "It is old & not new.");
        assertThat(json("/stories/" + story + ".ninjs.json").get("edNote").asString())
                .startsWith("Corrected. ")
                .endsWith(": It is old & not new.");
        assertThat(body("/stories/" + story + ".newsml.xml")).contains("It is old &amp; not new.</edNote>");
    }

    @Test
    void isNotThereBeforeItIsPublic() {
        Article article = newsroom.about("millpond", "Eskdale");
        String slug = newsdesk.storyOf(article.slug());
        transaction.executeWithoutResult(status -> jdbc.sql(
                        "update article set state = 'PUBLISHED', public_from = ?, embargo_until = ? where id = ?")
                .params(
                        java.sql.Timestamp.from(CLOCK.instant().plusSeconds(3600)),
                        java.sql.Timestamp.from(CLOCK.instant().plusSeconds(3600)),
                        article.id())
                .update());
        for (String form : List.of(".ninjs.json", ".newsml.xml")) {
            assertThat(program.get("/articles/" + article.slug() + form).statusCode())
                    .isEqualTo(404);
            assertThat(program.get("/stories/" + slug + form).statusCode()).isEqualTo(404);
            assertThat(program.get("/stories/none" + form).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void isValidByTheSchemasOfIptc() throws Exception {
        Optional<IptcSchemas> schemas = IptcSchemas.atHand();
        assumeTrue(schemas.isPresent(), "IPTC's schemas are not at hand: see IptcSchemas");
        newsroom.file("poem-3", poem());
        Article killed = newsroom.about("obelisk", "Yarmside");
        String story = newsdesk.storyOf(killed.slug());
        String stays = told("hayloft", "Penmoor");
        regroupings.merge(stays, told("icehouse", "Corran"), new Keep(false, false), "eve");
        correct(stays, Newsroom.content("Hayloft", "The hayloft is old."), "It is old.");
        transaction.executeWithoutResult(status -> publisher.take(
                stories.bySlug(story), new Decision(Step.KILL, new Hand("eve", false), null, "There is none.")));

        List<String> paths = new ArrayList<>();
        paths.addAll(jdbc.sql("select '/stories/' || slug from story")
                .query(String.class)
                .list());
        paths.addAll(jdbc.sql("select '/articles/' || slug from article")
                .query(String.class)
                .list());
        assertThat(paths).as("with the seeds").hasSizeGreaterThan(10);
        int items = 0;
        for (String path : paths) {
            HttpResponse<String> ninjs = program.get(path + ".ninjs.json");
            HttpResponse<String> newsMl = program.get(path + ".newsml.xml");
            assertThat(newsMl.statusCode()).isEqualTo(ninjs.statusCode());
            if (ninjs.statusCode() == 200 || ninjs.statusCode() == 410) {
                items++;
                assertThat(schemas.get().complaintsOnNinjs(ninjs.body()))
                        .as(ninjs.body())
                        .isEmpty();
                assertThat(schemas.get().complaintsOnNewsMl(newsMl.body()))
                        .as(newsMl.body())
                        .isEmpty();
            }
        }
        assertThat(items).isGreaterThan(10);
        assertThat(schemas.get().complaintsOnNinjs("{\"uri\": \"urn:uuid:1\", \"pubStatus\": \"killed\"}"))
                .as("it does complain of what is wrong")
                .isNotEmpty();
    }
}
