package stemma.syndication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import stemma.Caller;
import stemma.Newsroom;
import stemma.OnFreshDatabase;
import stemma.SteppedClock;
import stemma.article.Articles;
import stemma.publication.Correction;
import stemma.publication.Decision;
import stemma.publication.Hand;
import stemma.publication.Publisher;
import stemma.publication.Release;
import stemma.publication.Step;
import stemma.regrouping.Regroupings;
import stemma.revision.Content;
import stemma.revision.Revision;
import stemma.revision.Revision.Made;
import stemma.story.Newsdesk;
import stemma.story.Stories;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Before programs that take the site's news: a newsroom whose clock the test moves, and the site as it says it is called. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "stemma.press.memory=16MB",
            "stemma.site.address=https://news.example/",
            "stemma.site.name=Harbour Wire",
            "stemma.site.description=All harbours",
            "stemma.site.publisher=Harbour Press",
            "stemma.site.contact=desk@news.example",
            "stemma.site.hub=https://hub.example/",
            "stemma.site.security.contact=mailto:security@news.example",
            "stemma.site.security.expires=2027-06-30T00:00:00Z"
        })
@OnFreshDatabase
@Import(AtTheWire.Time.class)
abstract class AtTheWire {

    static final SteppedClock CLOCK = new SteppedClock(Instant.parse("2026-11-23T08:00:00Z"));
    static final String SITE = "https://news.example";
    static final JsonMapper JSON = new JsonMapper();

    @TestConfiguration
    static class Time {
        @Bean
        @Primary
        Clock stepped() {
            return CLOCK;
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Newsdesk newsdesk;

    @Autowired
    Regroupings regroupings;

    @Autowired
    Publisher publisher;

    @Autowired
    Articles articles;

    @Autowired
    Stories stories;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Caller program;

    @BeforeEach
    void call() {
        program = new Caller(port);
        later();
    }

    static Instant later() {
        CLOCK.pass(Duration.ofMinutes(7));
        return CLOCK.instant();
    }

    /** The story of a new article. */
    String told(String subject, String place) {
        return newsdesk.storyOf(newsroom.about(subject, place).slug());
    }

    void correct(String story, Content words, String notice) {
        Made made = new Made("eve", CLOCK.instant(), Revision.Kind.EDIT, null);
        Correction correction = new Correction(Correction.Kind.CORRECTION, notice, Correction.Place.TOP, false);
        newsdesk.edit(story, words, stories.bySlug(story).shown().id(), made, Release.of(correction));
    }

    void kill(String story, String notice) {
        transaction.executeWithoutResult(status ->
                publisher.take(stories.bySlug(story), new Decision(Step.KILL, new Hand("eve", false), null, notice)));
    }

    void killArticle(String article, String notice) {
        transaction.executeWithoutResult(status -> publisher.take(
                articles.bySlug(article), new Decision(Step.KILL, new Hand("eve", false), null, notice)));
    }

    String body(String path) {
        HttpResponse<String> answer = program.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }

    JsonNode json(String path) {
        return JSON.readTree(body(path));
    }

    static Document xml(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            throw new IllegalStateException("not well-formed: " + text, e);
        }
    }

    /** Elements of this name in whatever namespace, in their order. */
    static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    static Element child(Element parent, String name) {
        return (Element) parent.getElementsByTagNameNS("*", name).item(0);
    }

    static String text(Element parent, String name) {
        return child(parent, name).getTextContent();
    }
}
