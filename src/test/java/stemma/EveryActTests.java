package stemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import stemma.article.Article;
import stemma.matching.MatchingSettings;
import stemma.matching.MatchingThresholds;

/**
 * Every request that can change something leaves an entry in the audit log. A mapping that is new belongs into one of
 * the three lists: better into the first, where the request is really sent. The program does all of it without owning a table.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"stemma.admin.password=" + Caller.PASSWORD, "stemma.editor.password=" + Caller.PASSWORD})
@ContextConfiguration(initializers = TestDatabase.Program.class)
class EveryActTests {

    private static final String TEXT = "/desk/{kind:articles|stories}/{slug}";
    private static final String API_TEXT = "/api/{kind:articles|stories}/{slug}/text";
    private static final String REGISTER = "/desk/{kind:outlets|authors|topics}";
    private static final String CARRY_ON =
            TEXT + "/corrections/{revision:[0-9]{1,18}}/{other:articles|stories}/{otherSlug}";
    private static final String ANEW = "/admin/matching/rearrangements";
    private static final String RUN = "/admin/imports/{id}";
    private static final String WRITE = "/desk/stories/{slug}/write";
    private static final String CHANGED = "/desk/stories/{slug}/changed-sources";
    private static final String NUMBER = "/{id:[0-9]{1,18}}";

    /** Mappings whose entry the tests of their own packages look at, with the action that is written. */
    private static final Map<String, String> TRIED_ELSEWHERE = Map.ofEntries(
            Map.entry("POST /desk/articles/{slug}/report/lines/{line}/rulings", "rule on line"),
            Map.entry("DELETE /desk/articles/{slug}/report/lines/{line}/rulings", "take back ruling on line"),
            Map.entry("POST /desk/rulings", "rule same story, rule not same story"),
            Map.entry("DELETE /desk/rulings/{id}", "withdraw ruling"),
            Map.entry("POST /desk/articles/{slug}/incoming", "settle changed source"),
            Map.entry("POST " + REGISTER + "/{id:[0-9]{1,18}}", "edit outlet, edit author, edit topic"),
            Map.entry("POST " + REGISTER + "/{id:[0-9]{1,18}}/merges", "merge outlets"),
            Map.entry("DELETE " + REGISTER + "/merges/{merge:[0-9]{1,18}}", "unmerge outlets"),
            Map.entry("POST " + CARRY_ON + "/acceptance", "correction article"),
            Map.entry("POST " + TEXT + "/corrections/{revision:[0-9]{1,18}}/looks", "look again for corrected claim"),
            Map.entry("POST /desk/collation/rulings", "set sentence in another row"),
            Map.entry("POST /desk/collation/rulings" + NUMBER + "/undo", "take back sentence set by hand"),
            Map.entry("POST " + CARRY_ON + "/leaving", "leave uncorrected"),
            Map.entry("POST " + CARRY_ON + "/reopening", "reopen correction"),
            Map.entry("POST " + CARRY_ON + "/undo", "restore article"),
            Map.entry("POST " + ANEW, "work out placing anew"),
            Map.entry("POST " + ANEW + "/{id:[0-9]{1,18}}/moves", "place the archive anew"),
            Map.entry("DELETE " + ANEW + "/{id:[0-9]{1,18}}/moves", "undo placing anew"),
            Map.entry("DELETE " + ANEW + "/{id:[0-9]{1,18}}", "drop placing anew"),
            Map.entry("POST /admin/imports", "start import, start preview"),
            Map.entry("POST /admin/imports/folders/{number}", "start import"),
            Map.entry("POST " + RUN + "/pause", "pause import"),
            Map.entry("POST " + RUN + "/resumption", "resume import"),
            Map.entry("POST " + RUN + "/cancellation", "cancel import"),
            Map.entry("POST " + RUN + "/acceptance", "import preview"),
            Map.entry("POST " + RUN + "/undo", "start import, from undo"),
            Map.entry("POST " + RUN + "/items/{position}/undo", "insist on taking back file"),
            Map.entry("POST " + TEXT + "/merged-revisions", "merge article, merge story"),
            Map.entry("POST " + TEXT + "/fixes", "edit article, edit story"),
            Map.entry("POST " + WRITE + "/revisions", "edit story"),
            Map.entry("POST " + CHANGED + "/{id}/acceptance", "edit story"),
            Map.entry("POST " + CHANGED + "/undo", "restore story"),
            Map.entry("POST " + CHANGED + "/{id}/keeping", "keep sentence"),
            Map.entry("POST " + CHANGED + "/{id}/reopening", "reopen sentence"),
            Map.entry("PUT " + API_TEXT, "edit article, edit story, correction article"),
            Map.entry("POST /api/merges", "merge stories"),
            Map.entry("DELETE /api/merges" + NUMBER, "unmerge stories"),
            Map.entry("POST /api/imports", "start import"),
            Map.entry("POST /api/imports" + NUMBER + "/undo", "start import, from undo"),
            Map.entry("POST /desk/queue/acts", "what the act is: dismiss from queue, rule same story"),
            Map.entry(
                    "POST /desk/queue/acts" + NUMBER + "/undo",
                    "what is taken back: bring back to queue, withdraw ruling"));

    private static final String OWN = "an editor's own words, which nobody else sees until they are saved";
    private static final String LOOK = "it only reads";
    private static final String HABIT = "how one editor looks at the queue; nothing of it is about a text";

    /** Mappings that leave no entry, and why. */
    private static final Map<String, String> SILENT = Map.ofEntries(
            Map.entry(
                    "POST /admin/matching/repairs",
                    "it asks questions and moves nothing; each pass is a row of repair_pass with who started it"),
            Map.entry("POST /admin/audit/verifications", LOOK),
            Map.entry("POST " + TEXT + "/checks", LOOK),
            Map.entry("POST " + TEXT + "/preview", LOOK),
            Map.entry("POST " + TEXT + "/comparison", LOOK),
            Map.entry("POST " + TEXT + "/drafts/{id}/comparison", LOOK),
            Map.entry("PUT " + TEXT + "/draft", OWN),
            Map.entry("POST " + TEXT + "/draft", OWN),
            Map.entry("DELETE " + TEXT + "/drafts/{id}", OWN),
            Map.entry("POST " + TEXT + "/drafts/{id}/restoration", OWN),
            Map.entry("POST " + WRITE + "/takes", OWN),
            Map.entry("POST " + WRITE + "/paragraphs", OWN),
            Map.entry("POST " + WRITE + "/undo", OWN),
            Map.entry("POST " + WRITE + "/discard", OWN),
            Map.entry("POST " + WRITE + "/catch-up", OWN),
            Map.entry("POST " + TEXT + "/presence", "who has a page open is forgotten after a minute"),
            Map.entry("POST " + TEXT + "/presence/departure", "who has a page open is forgotten after a minute"),
            Map.entry("POST /desk/queue/filters", HABIT),
            Map.entry("DELETE /desk/queue/filters" + NUMBER, HABIT),
            Map.entry("POST /desk/queue/filters" + NUMBER + "/restoration", HABIT),
            Map.entry("POST /desk/queue/keys", HABIT));

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MatchingThresholds thresholds;

    private final Map<String, String> tried = new LinkedHashMap<>();

    private Caller admin = new Caller(0);

    @Test
    void leavesAnEntry() {
        admin = new Caller(port, "X-Forwarded-For", "198.51.100.9").logIn("admin", Caller.PASSWORD);
        texts();
        stories();
        publication();
        checks();
        names();
        rules();
        people();
        settings();

        List<String> all = changing();
        List<String> listed = new ArrayList<>(tried.keySet());
        listed.addAll(TRIED_ELSEWHERE.keySet());
        listed.addAll(SILENT.keySet());
        assertThat(listed).as("each mapping in one list").doesNotHaveDuplicates();
        assertThat(all)
                .as("what can change something, by the lists of this test")
                .hasSameElementsAs(listed);
    }

    /** What is only looked at needs rights as well: of a story, where the page is about a text. */
    @Test
    void opensEveryPage() {
        admin = new Caller(port).logIn("admin", Caller.PASSWORD);
        String story = storyOf(newsroom.about("bell foundry", "Tresk"));
        List<String> pages = mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .map(pattern -> pattern.replace("{kind:articles|stories}", "stories")
                        .replace("/articles/{slug}", "/stories/{slug}")
                        .replace("{slug}", story))
                .filter(path -> !path.contains("{"))
                .distinct()
                .toList();
        assertThat(pages).contains("/", "/desk", "/admin/audit", "/desk/stories/" + story);
        for (String page : pages) {
            assertThat(admin.get(page).statusCode()).as(page).isLessThan(500);
        }
        assertThat(List.of("/desk", "/desk/stories/" + story, "/desk/suggestions", "/admin/matching"))
                .allSatisfy(page ->
                        assertThat(admin.get(page).statusCode()).as(page).isEqualTo(200));
    }

    /** The mappings of the application that change something. */
    private List<String> changing() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(EveryActTests::named)
                .sorted()
                .toList();
    }

    private static Stream<String> named(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.stream()
                .filter(method -> method != RequestMethod.GET)
                .flatMap(method -> mapping.getPatternValues().stream().map(pattern -> method + " " + pattern));
    }

    /** Sends a request and looks for the one entry that says so. */
    private void send(String mapping, String action, String path, String... fields) {
        long newest = newest();
        boolean delete = mapping.startsWith("DELETE");
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(delete ? List.of("_method", "delete") : List.of());
        HttpResponse<String> answer = admin.post(path, all.toArray(String[]::new));

        assertThat(answer.statusCode()).as(mapping).isEqualTo(302);
        assertThat(jdbc.sql("select action || ' from ' || address from audit_entry where id > ? and actor = 'admin'")
                        .param(newest)
                        .query(String.class)
                        .list())
                .as(mapping)
                .contains(action + " from 198.51.100.9");
        tried.put(mapping, action);
        readersSeeIt(mapping);
    }

    /** No page that is kept for readers lags behind what the act has changed. */
    private void readersSeeIt(String mapping) {
        Caller reader = new Caller(port);
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/feed.atom",
                "/feed.rss",
                "/feed.json",
                "/corrections/feed.atom",
                "/sitemap.xml",
                "/news-sitemap.xml"));
        for (String kind : List.of("articles", "stories")) {
            pages.addAll(jdbc.sql("select '/" + kind + "/' || slug || form from "
                            + (kind.equals("articles") ? "article" : "story")
                            + ", unnest(array['', '.ninjs.json', '.newsml.xml']) form")
                    .query(String.class)
                    .list());
        }
        for (String page : pages) {
            HttpResponse<String> kept = reader.get(page);
            HttpResponse<String> made = reader.get(page + "?anew");
            assertThat(kept.statusCode() + kept.body())
                    .as(page + " after " + mapping)
                    .isEqualTo(made.statusCode() + made.body());
        }
    }

    private long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from audit_entry")
                .query(Long.class)
                .single();
    }

    private void texts() {
        Article article = newsroom.about("cider press", "Gravik");
        String address = "/desk/articles/" + article.slug();
        String first = String.valueOf(article.head().id());
        send(
                "POST " + TEXT + "/revisions",
                "edit article",
                address + "/revisions",
                "base",
                first,
                "headline",
                "Cider press of Gravik sold",
                "body",
                "It is sold.");
        String second = jdbc.sql("select head_id from article where slug = ?")
                .param(article.slug())
                .query(String.class)
                .single();
        send(
                "POST " + TEXT + "/restorations",
                "restore article",
                address + "/restorations",
                "revision",
                first,
                "base",
                second);
    }

    private void stories() {
        Article one = newsroom.about("organ", "Lidby");
        Article other = newsroom.about("lighthouse", "Mossvik");
        String a = storyOf(one);
        String b = storyOf(other);
        String[] choice = {"story", a, "story", b, "survivor", a, "headline", a, "lead", a};
        send("POST /desk/merges", "merge stories", "/desk/merges", choice);
        String merge =
                jdbc.sql("select max(id)::text from merge").query(String.class).single();
        send("POST /desk/stories/{slug}/lead", "choose lead", "/desk/stories/" + a + "/lead", "article", other.slug());
        send(
                "POST /desk/stories/{slug}/topics",
                "give topic",
                "/desk/stories/" + a + "/topics",
                "topic",
                "Pipes of Lidby");
        long topic = jdbc.sql("select max(topic_id) from story_topic")
                .query(Long.class)
                .single();
        send(
                "DELETE /desk/stories/{slug}/topics" + NUMBER,
                "withhold topic",
                "/desk/stories/" + a + "/topics/" + topic);
        send("DELETE /desk/merges/{id}", "unmerge stories", "/desk/merges/" + merge);
        admin.post("/desk/merges", choice);
        send(
                "POST /desk/articles/{slug}/placement",
                "move article",
                "/desk/articles/" + other.slug() + "/placement",
                "story",
                "");
        String done = jdbc.sql("select max(id)::text from regrouping")
                .query(String.class)
                .single();
        send("DELETE /desk/regroupings/{id}", "undo move", "/desk/regroupings/" + done);
        send(
                "POST /desk/stories/{slug}/splits",
                "split story",
                "/desk/stories/" + a + "/splits",
                "article",
                other.slug());
    }

    private void publication() {
        Article article = newsroom.about("tannery", "Gravik");
        String address = "/desk/articles/" + article.slug();
        String[] correction = {"as", "correction", "noticeKind", "CORRECTION", "notice", "It was a dyehouse."};
        send("POST " + TEXT + "/notices", "correct public article", address + "/notices", correction);
        send(
                "POST " + TEXT + "/publications",
                "kill article",
                address + "/publications",
                "step",
                "KILL",
                "notice",
                "It was another tannery.");
    }

    private void checks() {
        Article article = newsroom.about("smokehouse", "Gravik");
        String address = "/desk/articles/" + article.slug() + "/dismissals";
        send(
                "POST " + TEXT + "/dismissals",
                "dismiss finding",
                address,
                "rule",
                "loaded-word",
                "words",
                "smoky",
                "reach",
                "text");
        String dismissal = jdbc.sql("select max(id)::text from dismissal")
                .query(String.class)
                .single();
        send("DELETE " + TEXT + "/dismissals" + NUMBER, "undo dismissal", address + "/" + dismissal);
        String all = "/desk/dismissals";
        send("POST " + all + NUMBER + "/restoration", "dismiss finding", all + "/" + dismissal + "/restoration");
        String again = jdbc.sql("select max(id)::text from dismissal")
                .query(String.class)
                .single();
        send("DELETE " + all + NUMBER, "undo dismissal", all + "/" + again);
        send(
                "POST /admin/words",
                "add loaded word",
                "/admin/words",
                "words",
                "smoky-eyed",
                "advice",
                "Say what was seen.");
        String word = "/admin/words/"
                + jdbc.sql("select max(id) from loaded_word").query(Long.class).single();
        send("DELETE /admin/words" + NUMBER, "delete loaded word", word);
        send("POST /admin/words" + NUMBER + "/restoration", "restore loaded word", word + "/restoration");
    }

    private void names() {
        send("POST /desk/names", "add house name", "/desk/names", "words", "Harbour Board of Gravik");
        String name = "/desk/names/"
                + jdbc.sql("select max(id) from register_entry where kind = 'BODY'")
                        .query(Long.class)
                        .single();
        send("POST /desk/names" + NUMBER, "edit house name", name, "name", "Harbour Board");
        String[] other = {"words", "Quay Board", "status", "WRONG"};
        send("POST /desk/names" + NUMBER + "/others", "edit house name", name + "/others", other);
        send("DELETE /desk/names" + NUMBER + "/others", "edit house name", name + "/others", "words", "Quay Board");
    }

    private String storyOf(Article article) {
        return jdbc.sql("select slug from story join placement on story_id = story.id where article_id = ?")
                .param(article.id())
                .query(String.class)
                .single();
    }

    private void rules() {
        send(
                "POST /desk/rules",
                "make outlet rule",
                "/desk/rules",
                "outlet",
                "Audit Post",
                "matching",
                "WHOLE",
                "words",
                "Follow the Audit Post",
                "lineClass",
                "BOILERPLATE");
        String rule = "/desk/rules/"
                + jdbc.sql("select max(id) from outlet_rule").query(Long.class).single();
        send("POST /desk/rules/{id}/switch", "switch outlet rule off", rule + "/switch", "on", "false");
        send("DELETE /desk/rules/{id}", "delete outlet rule", rule);
        send("POST /desk/rules/{id}/restoration", "restore outlet rule", rule + "/restoration");
        admin.post(
                "/desk/rules",
                "outlet",
                "Audit Post",
                "matching",
                "WHOLE",
                "words",
                "Share this page",
                "lineClass",
                "BOILERPLATE");
        send("POST /desk/rules/{id}/moves", "move outlet rule down", rule + "/moves", "up", "false");
    }

    private void people() {
        String person = "/admin/people/rut.ek";
        send(
                "POST /admin/people",
                "create account as EDITOR",
                "/admin/people",
                "username",
                "rut.ek",
                "password",
                "a long password",
                "role",
                "EDITOR");
        send("POST /admin/people/{username}/role", "make ADMIN", person + "/role", "role", "ADMIN");
        send("POST /admin/people/{username}/disabled", "disable account", person + "/disabled");
        send("POST /admin/people/{username}/enabled", "enable account", person + "/enabled");
        send("POST /admin/people/{username}/password", "reset password", person + "/password", "password", "");
        send(
                "POST /admin/tokens",
                "make token",
                "/admin/tokens",
                "name",
                "Night desk",
                "account",
                "rut.ek",
                "scope",
                "STORY_WRITE");
        String token =
                jdbc.sql("select max(id)::text from token").query(String.class).single();
        send("POST /admin/tokens" + NUMBER + "/revocation", "revoke token", "/admin/tokens/" + token + "/revocation");
        send(
                "POST /desk/account/password",
                "change own password",
                "/desk/account/password",
                "present",
                Caller.PASSWORD,
                "password",
                Caller.PASSWORD,
                "again",
                Caller.PASSWORD);
    }

    /** All as it was afterwards: other tests use the same application. */
    private void settings() {
        MatchingSettings now = thresholds.current();
        send("POST /admin/matching", "move thresholds", "/admin/matching", "join", "0.9", "suggest", "0.5");
        admin.post("/admin/matching", "join", String.valueOf(now.join()), "suggest", String.valueOf(now.suggest()));
        assertThat(thresholds.current()).isEqualTo(now);
        String name = jdbc.sql("select name from collection where id = 1")
                .query(String.class)
                .single();
        send(
                "POST /admin/collections/{id}",
                "describe collection",
                "/admin/collections/1",
                "name",
                name,
                "description",
                "Those of an audit");
        admin.post("/admin/collections/1", "name", name, "description", "");
    }
}
