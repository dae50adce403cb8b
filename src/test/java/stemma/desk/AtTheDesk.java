package stemma.desk;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import stemma.Caller;
import stemma.Newsroom;
import stemma.WholeProgram;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.regrouping.Regroupings;
import stemma.story.Newsdesk;
import stemma.story.Stories;

/** An editor at the desk and a reader, over HTTP. All tests of the desk share one newsroom: each has its own subjects. */
@WholeProgram
abstract class AtTheDesk {

    @LocalServerPort
    private int port;

    @Autowired
    Newsroom newsroom;

    @Autowired
    Newsdesk newsdesk;

    @Autowired
    Regroupings regroupings;

    @Autowired
    Articles articles;

    @Autowired
    Stories stories;

    @Autowired
    JdbcClient jdbc;

    Caller editor;
    Caller reader;

    @BeforeEach
    void comeIn() {
        editor = anEditor();
        reader = new Caller(port);
    }

    /** The same editor in a browser of its own. */
    final Caller anEditor() {
        return new Caller(port).logIn("editor", Caller.PASSWORD);
    }

    final Caller anAdmin() {
        return new Caller(port).logIn("admin", Caller.PASSWORD);
    }

    final long head(Article article) {
        return articles.bySlug(article.slug()).head().id();
    }

    /** Sends the form of the text at the readers' address. */
    final HttpResponse<String> save(String address, long base, String headline, String body, String... more) {
        List<String> fields = new ArrayList<>(
                List.of("base", String.valueOf(base), "headline", headline, "body", body, "published", "2025-03-17"));
        fields.addAll(Arrays.asList(more));
        return editor.post("/desk" + address + "/revisions", fields.toArray(String[]::new));
    }
}
