package stemma.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.publication.Decision;
import stemma.publication.Hand;
import stemma.publication.Publisher;
import stemma.publication.Step;
import stemma.regrouping.Regroupings;
import stemma.story.Keep;
import stemma.story.Newsdesk;
import stemma.story.Stories;

/** The site as files, against the site that runs. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "stemma.site.address=https://copied.example")
@OnFreshDatabase
class SiteExportTests {

    @TempDir
    Path temp;

    @LocalServerPort
    int port;

    @Autowired
    SiteExport export;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Newsdesk newsdesk;

    @Autowired
    Stories stories;

    @Autowired
    Articles articles;

    @Autowired
    Regroupings regroupings;

    @Autowired
    Publisher publisher;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final HttpClient reader = HttpClient.newHttpClient();

    private HttpResponse<byte[]> ask(String path) throws Exception {
        return reader.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofByteArray());
    }

    private Exported write(Path folder) {
        return export.write(folder, port, "en", files -> {});
    }

    private String storyOf(Article article) {
        return newsdesk.storyOf(article.slug());
    }

    private void take(Step step, String story, String notice) {
        transaction.executeWithoutResult(status ->
                publisher.take(stories.bySlug(story), new Decision(step, new Hand("eve", false), null, notice)));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static String words(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void writesTheBytesThatReadersGet() throws Exception {
        Article article = newsroom.about("cooperage", "Vellmark");
        String story = storyOf(article);

        Exported exported = write(temp.resolve("copy"));

        assertThat(exported.broken()).isEmpty();
        Path site = temp.resolve("copy/site");
        for (String path : List.of(
                "/stories/" + story,
                "/articles/" + article.slug(),
                "/stories/" + story + ".ninjs.json",
                "/stories/" + story + "/feed.rss",
                "/corrections/feed.json",
                "/feed.atom",
                "/archive")) {
            HttpResponse<byte[]> answer = ask(path);
            boolean page =
                    answer.headers().firstValue("Content-Type").orElseThrow().startsWith("text/html");
            assertThat(site.resolve(path.substring(1) + (page ? ".html" : "")))
                    .as(path)
                    .hasBinaryContent(answer.body());
        }
        assertThat(site.resolve("index.html")).hasBinaryContent(ask("/").body());
        assertThat(words(site.resolve("index.html"))).contains("/stories/" + story, "/assets/readers-");
        assertThat(files(site.resolve("assets"))).isNotEmpty();
        assertThat(files(site)).hasSize(exported.files() + 1); // and the page for what is not there
        assertThat(words(temp.resolve("copy/export.json"))).contains("https://copied.example");
    }

    @Test
    void hasNothingThatReadersMayNotSee() throws Exception {
        Article hidden = newsroom.about("tollbooth", "Quarrendon");
        String story = storyOf(hidden);
        assertThat(ask("/stories/" + story).statusCode()).isEqualTo(200);
        jdbc.sql("update article set state = 'DRAFT', public_from = null where slug = ?")
                .param(hidden.slug())
                .update();
        jdbc.sql("update story set state = 'DRAFT', public_from = null where slug = ?")
                .param(story)
                .update();

        write(temp.resolve("copy"));

        assertThat(files(temp.resolve("copy"))).hasSizeGreaterThan(20).allSatisfy(file -> {
            assertThat(file.toString()).doesNotContainIgnoringCase("quarrendon");
            assertThat(words(file)).doesNotContainIgnoringCase("quarrendon");
        });
    }

    @Test
    void tellsTheServerWhatLeadsOnAndWhatIsWithdrawn() throws Exception {
        String stays = storyOf(newsroom.about("drawbridge", "Osterby"));
        String goes = storyOf(newsroom.about("windpump", "Hallum"));
        String withdrawn = storyOf(newsroom.about("limekiln", "Rostrup"));
        regroupings.merge(stays, goes, new Keep(false, false), "eve");
        take(Step.KILL, withdrawn, "The kiln was not there.");

        Exported exported = write(temp.resolve("copy"));

        String nginx = words(temp.resolve("copy/nginx.conf"));
        HttpResponse<byte[]> merged = ask("/stories/" + goes);
        assertThat(merged.statusCode()).isEqualTo(302);
        assertThat(nginx)
                .contains("location = \"/stories/" + goes + "\" { return 302 \""
                        + merged.headers().firstValue("Location").orElseThrow() + "\"; }")
                .contains("location = \"/stories/" + withdrawn + "\" { error_page 410 \"/_gone/stories/" + withdrawn
                        + ".html\"; return 410; }")
                .contains("location ~ \"[.]ninjs[.]json$\"")
                .contains("Content-Security-Policy")
                .as("a query that would lead out of the folder names no file")
                .containsSubsequence("if ($args ~ \"[.][.]\") { set $kept \"\"; }", "/_q$uri/$kept.html")
                .doesNotContain("/$args");
        assertThat(nginx.indexOf("[.]ninjs[.]json$")).isLessThan(nginx.indexOf("\"[.]json$"));
        assertThat(temp.resolve("copy/site/_gone/stories/" + withdrawn + ".html"))
                .hasBinaryContent(ask("/stories/" + withdrawn).body());
        assertThat(exported.moved()).isPositive();
        assertThat(exported.gone()).isPositive();
    }

    @Test
    void takesThePlaceOfAnEarlierCopyAsAWhole() throws Exception {
        Path folder = temp.resolve("copy");
        String story = storyOf(newsroom.about("belfry", "Nordhavn"));
        write(folder);
        Path page = folder.resolve("site/stories/" + story + ".html");
        assertThat(page).exists();
        take(Step.KILL, story, "No bell was there.");

        assertThatThrownBy(() -> export.write(folder, 1, "en", files -> {})).isInstanceOf(ExportFailed.class);
        assertThat(page).as("an export that fails changes nothing").exists();

        write(folder);
        assertThat(page).doesNotExist();
        assertThat(temp).isDirectoryNotContaining(entry -> !entry.equals(folder));
    }

    @Test
    void leavesWhatIsNoCopyAlone() throws Exception {
        Path own =
                Files.writeString(Files.createDirectories(temp.resolve("home")).resolve("letter.txt"), "Dear all");

        assertThatThrownBy(() -> write(temp.resolve("home")))
                .isInstanceOf(ExportFailed.class)
                .hasMessageContaining("holds something else than a copy of a site");
        assertThatThrownBy(() -> write(own)).isInstanceOf(ExportFailed.class);
        Path others = Files.createDirectories(temp.resolve("others"));
        Files.writeString(others.resolve("export.json"), "{}");
        assertThatThrownBy(() -> write(others)).isInstanceOf(ExportFailed.class);
        assertThat(others.resolve("export.json")).exists();
        assertThat(own).hasContent("Dear all");
    }

    @Test
    void writesThePagesInTheLanguageAskedFor() throws Exception {
        export.write(temp.resolve("copy"), port, "uk", files -> {});

        assertThat(words(temp.resolve("copy/site/index.html"))).contains("<html lang=\"uk\"");
    }
}
