package stemma.press;

import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Caller;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.SteppedClock;
import stemma.article.Article;
import stemma.signal.Signals;

/** What readers get is kept, and never older than what they would get if it were not. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "stemma.press.memory=16MB",
            "stemma.admin.password=" + Caller.PASSWORD,
            "stemma.editor.password=" + Caller.PASSWORD
        })
@OnFreshDatabase
class PressTests {

    private static final SteppedClock CLOCK = new SteppedClock(Instant.parse("2026-11-23T08:00:00Z"));
    private static final Duration SOON = Duration.ofSeconds(10);

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
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private Signals signals;

    private Caller reader;

    @BeforeEach
    void arrive() {
        reader = new Caller(port);
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    private Article told(String subject, String place) {
        CLOCK.pass(Duration.ofMinutes(1));
        return newsroom.about(subject, place);
    }

    @Test
    void givesTheSameAnswerTwiceAndSaysWhereNothingHasChanged() {
        String path = "/articles/" + told("aqueduct", "Farrowby").slug();
        HttpResponse<String> first = reader.get(path);
        HttpResponse<String> second = reader.get(path);

        assertThat(second.body()).isEqualTo(first.body()).contains("aqueduct");
        assertThat(headersBut(second, "date")).isEqualTo(headersBut(first, "date"));
        assertThat(second.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(second.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("public"));
        HttpResponse<String> third = reader.get(path, "If-None-Match", tag(first));
        assertThat(third.statusCode()).isEqualTo(304);
        assertThat(third.body()).isEmpty();
        assertThat(tag(third)).isEqualTo(tag(first));
    }

    @Test
    void saysNothingOfHowAReaderCame() {
        String path = "/articles/" + told("tollhouse", "Quillby").slug();
        HttpResponse<String> followed = reader.get(path + "?utm_source=tellmywhence&fbclid=IwAR0x");

        assertThat(followed.body())
                .contains("tollhouse")
                .doesNotContain("tellmywhence", "IwAR0x")
                .isEqualTo(reader.get(path).body());
    }

    private static Set<String> headersBut(HttpResponse<String> answer, String one) {
        Set<String> all = new HashSet<>();
        answer.headers().map().forEach((name, values) -> all.add(name + values));
        all.removeIf(header -> header.startsWith(one));
        return all;
    }

    @Test
    void sendsEachReaderTheEncodingThatItTakes() throws Exception {
        String path = "/stories/" + storyOf(told("weir", "Hathersby"));
        String plain = reader.get(path).body();

        HttpResponse<byte[]> gzip = bytes(path, "gzip, deflate");
        HttpResponse<byte[]> brotli = bytes(path, "gzip, br;q=0.9");
        HttpResponse<byte[]> refused = bytes(path, "br;q=0, gzip;q=0.0, identity");

        assertThat(gzip.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(plain);
        assertThat(brotli.headers().firstValue("Content-Encoding")).hasValue("br");
        assertThat(Decoder.decompress(brotli.body()).getDecompressedData())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo(plain);
        assertThat(brotli.body()).hasSizeLessThan(gzip.body().length);
        assertThat(refused.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(refused.body()).asString(StandardCharsets.UTF_8).isEqualTo(plain);
        assertThat(Set.of(tag(gzip), tag(brotli), tag(refused))).hasSize(3);
        assertThat(reader.get(path, "Accept-Encoding", "br", "If-None-Match", tag(gzip))
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<byte[]> bytes(String path, String encodings) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Encoding", encodings)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }

    @Test
    void showsAnEditToReadersBeforeTheEditorIsTold() {
        Article article = told("sluice", "Ostley");
        String story = "/stories/" + storyOf(article);
        assertThat(reader.get("/").body()).contains("sluice in Ostley");
        assertThat(reader.get(story).body()).contains("sluice in Ostley");
        assertThat(reader.get("/feed.atom").body()).contains("sluice in Ostley");

        Caller editor = new Caller(port).logIn("editor", Caller.PASSWORD);
        HttpResponse<String> saved = editor.post(
                "/desk/articles/" + article.slug() + "/revisions",
                "base",
                String.valueOf(article.head().id()),
                "headline",
                "Sluice of Ostley rebuilt",
                "body",
                "It was rebuilt by hand.");

        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(reader.get("/articles/" + article.slug()).body()).contains("rebuilt by hand");
        assertThat(reader.get(story).body()).contains("rebuilt by hand");
        assertThat(reader.get("/").body()).contains("Sluice of Ostley rebuilt");
        assertThat(reader.get("/feed.atom").body()).contains("Sluice of Ostley rebuilt");
    }

    @Test
    void hearsOfWhatAnotherProgramChanges() throws Exception {
        Article article = told("millrace", "Wexford Green");
        String path = "/articles/" + article.slug();
        HttpResponse<String> before = reader.get(path);
        assertThat(before.statusCode()).isEqualTo(200);

        elsewhere("update article set state = 'DRAFT', public_from = null where id = " + article.id());

        Instant late = Instant.now().plus(SOON);
        while (reader.get(path).statusCode() == 200 && Instant.now().isBefore(late)) {
            Thread.onSpinWait();
        }
        assertThat(reader.get(path).statusCode()).isEqualTo(404);
    }

    private void elsewhere(String sql) throws Exception {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void showsWhatGoesPublicByTheClockWithoutAnybodyDoingAnything() throws Exception {
        Article article = told("towpath", "Pellham");
        told("lock-keeper", "Brannock");
        Instant time = CLOCK.instant().plus(Duration.ofHours(1));
        elsewhere("update article set public_from = '" + time + "' where id = " + article.id());
        elsewhere("update story set public_from = '" + time + "' where lead_id = " + article.id());
        signals.catchUp();
        assertThat(reader.get("/").body()).contains("lock-keeper in").doesNotContain("towpath in");

        CLOCK.pass(Duration.ofHours(1));

        assertThat(reader.get("/").body()).contains("towpath in");
    }

    @Test
    void givesWhoIsLoggedInTheSameBytesAndLetsNoCacheKeepThem() {
        String path = "/articles/" + told("ferryman", "Culverton").slug();
        Caller editor = new Caller(port).logIn("editor", Caller.PASSWORD);
        HttpResponse<String> first = editor.get(path);
        HttpResponse<String> readers = reader.get(path);

        assertThat(readers.body()).isEqualTo(first.body()).doesNotContain("Log out");
        assertThat(tag(readers)).isEqualTo(tag(first));
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(readers.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("public"));
        assertThat(editor.get(path, "If-None-Match", tag(first)).statusCode()).isEqualTo(304);
    }

    private String storyOf(Article article) {
        return jdbc.sql("select slug from story where id = (select story_id from placement where article_id = ?)")
                .param(article.id())
                .query(String.class)
                .single();
    }
}
