package stemma.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;
import stemma.Newsroom;
import stemma.article.Article;
import stemma.pages.NuChecker;
import stemma.story.Story;

/** Two stories are one after a merge, and two again after its undoing, wherever stories are shown, listed, counted or given. */
@TestPropertySource(properties = "spring.application.name=one-story") // it reads the first pages of lists
class OneStoryEverywhereTests extends AtTheDesk {

    /** Each address, and what it says there as long as the second story stands by itself. */
    private Map<String, String> places(String stays, String goes, Article article) {
        Story story = stories.bySlug(goes);
        String name = "story " + story.id() + " of " + story.createdAt();
        String id = "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        Map<String, String> places = new LinkedHashMap<>();
        places.put("/", "/stories/" + goes + "\"");
        places.put("/search?q=windmill", "/stories/" + goes + "\"");
        places.put("/feed.atom", "/stories/" + goes + "\"");
        places.put("/feed.rss", "/stories/" + goes + "<");
        places.put("/feed.json", "/stories/" + goes + "\"");
        places.put("/sitemaps/" + LocalDate.now(ZoneOffset.UTC) + ".xml", "/stories/" + goes + "<");
        places.put("/news-sitemap.xml", "/stories/" + goes + "<");
        places.put("/articles/" + article.slug() + ".ninjs.json", "\"rel\":\"seeAlso\",\"uri\":\"" + id + "\"");
        places.put("/articles/" + article.slug() + ".newsml.xml", "residref=\"" + id + "\"");
        places.put("/articles/" + article.slug(), "/stories/" + goes + "\"");
        places.put("/desk/stories", "/desk/stories/" + goes + "\"");
        places.put("/desk/stories/" + stays, "windmill in Pellwick</option>");
        places.put("/desk/suggestions", "Do these tell the same event?");
        places.put("/desk/suggestions?story=" + stays, "Do these tell the same event?");
        places.put("/api/stories", "\"" + goes + "\"");
        places.put("/api/stories/" + goes, "\"articles\":[{\"slug\":\"" + article.slug() + "\"");
        places.put("/api/articles/" + article.slug(), "\"story\":\"" + goes + "\"");
        places.put("/api/articles/" + article.slug() + "/evidence", "\"story\":\"" + goes + "\"");
        return places;
    }

    @Test
    void isOneAfterAMergeAndTwoAfterItsUndoing() {
        Article one = newsroom.about("foundry", "Ostermark");
        Article other = newsroom.about("windmill", "Pellwick");
        String stays = newsdesk.storyOf(one.slug());
        String goes = newsdesk.storyOf(other.slug());
        ask(one, other);
        Map<String, String> places = places(stays, goes, other);

        check(places, true);
        long merge = regroupings
                .merge(stays, goes, new stemma.story.Keep(false, false), "eve")
                .id();
        check(places, false);
        assertThat(editor.get("/api/stories/" + stays).body()).contains(one.slug(), other.slug());
        regroupings.unmerge(merge, "eve");
        check(places, true);
        assertThat(editor.get("/api/stories/" + stays).body())
                .contains(one.slug())
                .doesNotContain(other.slug());
    }

    private void ask(Article one, Article other) {
        jdbc.sql("""
                        insert into suggestion (article_id, other_id, score, evidence, made_by, made_at) values (?, ?, 0.99,
                            jsonb_build_object('nearest', jsonb_build_array(jsonb_build_object(
                                'articleId', ?::bigint, 'score', 0.99, 'shared', '[]'::jsonb, 'because', '[]'::jsonb))), 'matching', now())""").params(other.id(), one.id(), one.id()).update();
    }

    private void check(Map<String, String> places, boolean two) {
        places.forEach((address, said) -> {
            HttpResponse<String> answer = editor.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            assertThat(answer.body().contains(said))
                    .as((two ? "two" : "one") + " at " + address)
                    .isEqualTo(two);
        });
    }

    @Test
    void sendsReadersOnInOneHopAndSaysWhy() {
        Article first = newsroom.about("carillon", "Wexmoor");
        Article second = newsroom.about("ropeway", "Orrinby");
        Article third = newsroom.about("cannery", "Tarnsund");
        String a = newsdesk.storyOf(first.slug());
        String b = newsdesk.storyOf(second.slug());
        String c = newsdesk.storyOf(third.slug());
        regroupings.merge(b, a, new stemma.story.Keep(false, false), "eve");
        regroupings.merge(c, b, new stemma.story.Keep(false, false), "eve");

        HttpResponse<String> old = editor.get("/stories/" + a);
        assertThat(old.statusCode()).isEqualTo(302);
        assertThat(old.headers().firstValue("Cache-Control")).hasValue("no-cache");
        String on = old.headers().firstValue("Location").orElseThrow();
        assertThat(on).endsWith("/stories/" + c + "?from=" + a);
        HttpResponse<String> page = editor.get("/stories/" + c + "?from=" + a);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("That story is now part of this one")
                .containsPattern("rel=\"canonical\" href=\"http://[^\"/]+/stories/" + c + "\"");

        jdbc.sql("update story set changed_at = changed_at - interval '31 days' where slug in (?, ?)")
                .params(a, b)
                .update();
        assertThat(editor.get("/stories/" + a).statusCode()).isEqualTo(301);
    }

    @Test
    void showsWhatAMergeWouldDoAndUndoesSeveralAtOneStroke() {
        String a = newsdesk.storyOf(newsroom.about("brewery", "Altmoor").slug());
        String b = newsdesk.storyOf(newsroom.about("lifeboat", "Skerry").slug());
        String c = newsdesk.storyOf(newsroom.about("orchid", "Vanmoor").slug());
        HttpResponse<String> preview = editor.get(
                "/desk/merges/new?story=" + a + "&story=" + b + "&story=" + c + "&survivor=" + a + "&headline=" + b);
        assertThat(preview.body())
                .contains(
                        "Merge 3 stories",
                        "<dd dir=\"auto\">lifeboat in Skerry</dd>",
                        "leads there, and the page says why");
        assertThat(new NuChecker().complaints(preview.body())).isEmpty();

        editor.post("/desk/merges", "story", a, "story", b, "story", c, "survivor", a, "headline", b, "lead", a);
        assertThat(editor.get("/desk/stories/" + b)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .endsWith("/desk/stories/" + a);
        String done = editor.get("/desk/stories/" + a + "/regroupings").body();
        assertThat(done).contains("Undo all 2 that were done together");
        assertThat(new NuChecker().complaints(done)).isEmpty();
        String undo = done.replaceAll("(?s).*(/desk/regroupings/\\d+\\?all=true).*", "$1");
        editor.post(undo, "_method", "delete");

        assertThat(editor.get("/desk/stories/" + b).statusCode()).isEqualTo(200);
        assertThat(editor.get("/desk/stories/" + c).statusCode()).isEqualTo(200);
        assertThat(editor.get("/desk/stories/" + a).body()).contains("brewery in Altmoor");
        HttpResponse<String> again = editor.post(undo, "_method", "delete");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("was undone by editor already");
    }

    @Test
    void refusesToMergeWhatIsOneAlreadyInClearWords() {
        String a = newsdesk.storyOf(newsroom.about("sawmill", "Dornholt").slug());
        String b = newsdesk.storyOf(newsroom.about("glockenspiel", "Immery").slug());
        regroupings.merge(a, b, new stemma.story.Keep(false, false), "eve");

        for (String with : new String[] {a, b}) {
            HttpResponse<String> refused = editor.get("/desk/merges/new?story=" + a + "&with=" + with);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body())
                    .contains(with.equals(a) ? "Choose at least two stories" : "These are one story already");
        }
    }

    @Test
    void proposesWhereAStoryFallsInTwoAndSplitsIt() {
        Article one = newsroom.file(
                "ferry-1",
                Newsroom.content(
                        "Ferry runs aground off Lund",
                        "The ferry Sigrid ran aground off Lund with 80 aboard on Monday, the coast guard said.",
                        "A tug from Aske pulled her free at dawn."));
        Article two = newsroom.file(
                "ferry-2",
                Newsroom.content(
                        "Sigrid pulled free off Lund",
                        "A tug from Aske pulled the ferry Sigrid free at dawn, the coast guard said.",
                        "She had run aground off Lund with 80 aboard on Monday."));
        Article three = newsroom.about("poetry prize", "Galway Cross");
        String story = newsdesk.storyOf(one.slug());
        regroupings.merge(story, newsdesk.storyOf(three.slug()), new stemma.story.Keep(false, false), "eve");
        assertThat(newsdesk.storyOf(two.slug())).isEqualTo(story);

        String preview = editor.get("/desk/stories/" + story + "/splits/new").body();
        assertThat(preview)
                .containsPattern("value=\"" + three.slug() + "\" checked")
                .doesNotContainPattern("value=\"" + two.slug() + "\" checked");
        assertThat(new NuChecker().complaints(preview)).isEmpty();

        editor.post("/desk/stories/" + story + "/splits", "chosen", "true", "article", three.slug());
        assertThat(newsdesk.storyOf(three.slug())).isNotEqualTo(story);
        assertThat(editor.post("/desk/stories/" + story + "/splits", "chosen", "true")
                        .statusCode())
                .isEqualTo(409);
    }
}
