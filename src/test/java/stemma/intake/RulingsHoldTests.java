package stemma.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import stemma.OnFreshDatabase;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.ReportCollection;
import stemma.parsing.ReceivedFile;
import stemma.regrouping.RulingDesk;
import stemma.ruling.Suggestion;
import stemma.ruling.Suggestions;
import stemma.story.Newsdesk;

/** What was ruled not to be the same story is never asked again, whatever happens to the report. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE, properties = "spring.application.name=law")
@OnFreshDatabase
class RulingsHoldTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired
    private Imports imports;

    @Autowired
    private Articles articles;

    @Autowired
    private Newsdesk newsdesk;

    @Autowired
    private RulingDesk rulingDesk;

    @Autowired
    private Suggestions suggestions;

    /** A report of the opening of the centre that the seeds tell the end of. */
    private static String opening() throws IOException {
        try (InputStream in = RulingsHoldTests.class.getResourceAsStream("/matching/icpa-opening-2023.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private long imported(String text) {
        ReceivedFile file = new ReceivedFile("opening.txt", text.getBytes(StandardCharsets.UTF_8));
        return done(imports.begin(
                new Errand(Origin.UPLOAD, null, "ada", false), List.of(receiver -> receiver.accept(file))));
    }

    private long done(long run) {
        assertThat(imports.await(run, LONG)).isTrue();
        return run;
    }

    private Article article() {
        return articles.findBySourceKey(ReportCollection.DEFAULT, "opening").orElseThrow();
    }

    private List<Long> asked() {
        return suggestions.likest(100).stream().map(Suggestion::article).toList();
    }

    @Test
    void throughAChangeAnUndoAndAnImportAnew() throws IOException {
        long first = imported(opening());
        long before = article().id();
        assertThat(asked()).containsExactly(before);
        rulingDesk.ruleDifferent(suggestions.likest(1).get(0).id(), "ada", null);
        assertThat(asked()).isEmpty();

        long changed = imported(opening() + "\nThe centre said on Tuesday that its first office is ready.\n");
        assertThat(asked()).isEmpty();

        done(imports.takeBack(changed, "ada"));
        done(imports.takeBack(first, "ada"));
        imported(opening());
        assertThat(article().id()).isNotEqualTo(before);
        assertThat(asked()).isEmpty();
        assertThat(newsdesk.joinedBy(article().id())).isEmpty();
    }
}
