package stemma.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Caller;
import stemma.Newsroom;
import stemma.OnFreshDatabase;

/** The lists of readers over HTTP: topics, outlets, authors and days. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@OnFreshDatabase
class SectionPagesTests {

    private static final Pattern NEXT = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Newsroom newsroom;

    @Autowired
    private JdbcClient jdbc;

    private Caller reader = new Caller(0);

    @BeforeEach
    void come() {
        reader = new Caller(port);
    }

    /** The slug of the story that the report begins. */
    private String told(String subject, String place, String outlet, String author, String... tags) {
        long article = newsroom.tagged(subject, place, outlet, author, tags).articleId();
        return jdbc.sql("select slug from story join placement on story_id = story.id where article_id = ?")
                .param(article)
                .query(String.class)
                .single();
    }

    private String page(String address) {
        HttpResponse<String> answer = reader.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private void goPublic(String slug, String at) {
        jdbc.sql("update story set public_from = ?::timestamptz where slug = ?")
                .params(at, slug)
                .update();
    }

    @Test
    void leadsFromAStoryToItsTopicAndBack() {
        String slug = told("pademelon", "Wexcombe", "Reed Record", "May Sedge", "Wild <rivers>");

        assertThat(page("/stories/" + slug)).contains("href=\"/topics/wild-rivers\"", "Wild &lt;rivers&gt;");
        assertThat(page("/topics/wild-rivers")).contains("/stories/" + slug, "href=\"/topics/wild-rivers/feed.atom\"");
        assertThat(page("/topics")).contains("href=\"/topics/wild-rivers\"");
        assertThat(page("/topics/wild-rivers/feed.atom")).contains("pademelon of Wexcombe", "Wild &lt;rivers&gt;");
    }

    @Test
    void namesTheAddressOfATopicInAnyScript() {
        told("thylacine", "Bodwen", "Reed Record", "May Sedge", "Річки");

        assertThat(page("/topics/%D1%80%D1%96%D1%87%D0%BA%D0%B8"))
                .contains("rel=\"canonical\" href=\"http://127.0.0.1:" + port
                        + "/topics/%D1%80%D1%96%D1%87%D0%BA%D0%B8\"");
    }

    @Test
    void leadsFromAnArticleToItsOutletAndItsAuthors() {
        told("heron", "Yarley", "Marsh Mirror", "Pia Quill");
        String article = page("/outlets/marsh-mirror");
        assertThat(article).contains("heron of Yarley");
        String slug = jdbc.sql(
                        "select article.slug from article join revision on revision.id = head_id where outlet = ?")
                .param("Marsh Mirror")
                .query(String.class)
                .single();

        assertThat(page("/articles/" + slug)).contains("href=\"/outlets/marsh-mirror\"", "href=\"/authors/pia-quill\"");
        assertThat(page("/authors/pia-quill")).contains("heron of Yarley");
        assertThat(page("/authors")).contains("Pia Quill");
        assertThat(page("/outlets")).contains("Marsh Mirror");
    }

    @Test
    void tellsWhereASpellingStands() {
        told("stoat", "Zeal", "Copse Courier", "Abe Fern");

        HttpResponse<String> other = reader.get("/outlets/the-copse-courier");
        HttpResponse<String> unknown = reader.get("/outlets/no-such-paper");

        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(unknown.statusCode()).isEqualTo(404);
        jdbc.sql("""
                insert into register_variant (entry_id, variant, key)
                select id, 'Copse Weekly', 'copse weekly' from register_entry where name = 'Copse Courier'""").update();
        HttpResponse<String> alias = reader.get("/outlets/copse-weekly");
        assertThat(alias.statusCode()).isEqualTo(302);
        assertThat(alias.headers().firstValue("Location").orElse("")).endsWith("/outlets/copse-courier");
        assertThat(reader.get("/outlets/copse-weekly/feed.rss").statusCode()).isEqualTo(302);
    }

    @Test
    void pagesThroughASection() {
        for (int n = 0; n < 25; n++) {
            told("mole" + n, "Dell" + n, "Burrow Bulletin", "Ned Loam");
        }
        String first = page("/outlets/burrow-bulletin");
        Matcher next = NEXT.matcher(first);
        assertThat(next.find()).isTrue();

        String second = page(next.group(1));

        assertThat(first).contains("mole24 of Dell24", "mole5 of Dell5").doesNotContain("mole4 of Dell4");
        assertThat(second).contains("mole4 of Dell4", "mole0 of Dell0").doesNotContain("mole5 of Dell5");
        assertThat(NEXT.matcher(second).find()).isFalse();
    }

    @Test
    void findsStoriesByDay() {
        String late = told("badger", "Ashby", "Sett Star", "Ola Birch");
        String early = told("weasel", "Boxford", "Sett Star", "Ola Birch");
        String before = told("polecat", "Cawood", "Sett Star", "Ola Birch");
        goPublic(late, "2021-03-05T23:59:59Z");
        goPublic(early, "2021-03-05T00:00:00Z");
        goPublic(before, "2021-03-04T23:59:59Z");

        String day = page("/archive/2021-03-05");

        assertThat(day)
                .containsSubsequence("badger of Ashby", "weasel of Boxford")
                .doesNotContain("polecat")
                .contains("href=\"/archive/2021-03-04\"");
        assertThat(page("/archive?until=2021-03-06"))
                .containsSubsequence("/archive/2021-03-05", "2 stories", "/archive/2021-03-04", "1 story");
        for (String none : List.of("2021-03-06", "2021-02-30", "9999-12-31", "0000-00-00")) {
            assertThat(reader.get("/archive/" + none).statusCode()).as(none).isEqualTo(404);
        }
        assertThat(reader.get("/archive?until=2021-02-30").statusCode()).isEqualTo(404);
    }

    @Test
    void standsInUkrainianToo() {
        told("lynx", "Dufton", "Crag Chronicle", "Ida Moss", "Mountains");
        Caller other = new Caller(port, "Accept-Language", "uk");

        for (String address : List.of("/topics", "/topics/mountains", "/outlets", "/authors", "/archive")) {
            assertThat(other.get(address).body())
                    .as(address)
                    .contains("<html lang=\"uk\"")
                    .doesNotContain("??");
        }
    }
}
