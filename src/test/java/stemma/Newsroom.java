package stemma;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.Filed;
import stemma.article.IncomingReport;
import stemma.revision.Block;
import stemma.revision.Content;

/** Files reports in tests as the importer would, without a file. */
@Component
public class Newsroom {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Archive archive;
    private final Articles articles;

    Newsroom(Archive archive, Articles articles) {
        this.archive = archive;
        this.articles = articles;
    }

    /** Subjects that have nothing in common, so that each makes a story of its own. */
    public Article about(String subject, String place) {
        int n = COUNT.incrementAndGet();
        return file(
                "report-" + n,
                content(
                        subject + " in " + place,
                        "The " + subject + " in " + place + " drew crowds, the " + place + " council of number " + n
                                + " said.",
                        "Nobody in " + place + " had seen such a " + subject + " before, Mayor " + place
                                + "son told neighbours."));
    }

    public static Content content(@Nullable String headline, String... paragraphs) {
        List<Block> body = Arrays.stream(paragraphs).map(Block::paragraph).toList();
        return new Content(headline, null, List.of("Ada Field"), "Test Wire", null, LocalDate.of(2025, 3, 17), body);
    }

    /** A story of its own by an outlet, with an author and tags. */
    public Filed tagged(String subject, String place, String outlet, String author, String... tags) {
        Content words = content(
                subject + " of " + place,
                "The " + subject + " of " + place + " was moved to the harbour of " + place + " on Friday.");
        Content content =
                new Content(words.headline(), null, List.of(author), outlet, null, words.published(), words.body());
        return archive.file(
                new IncomingReport(
                        subject + " " + place,
                        subject + ".txt",
                        content.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "UTF-8",
                        content,
                        List.of(),
                        List.of(tags),
                        Set.of()),
                "test");
    }

    public Article file(String sourceKey, Content content) {
        long id = received(sourceKey, content, content.toString()).articleId();
        return articles.findAllWithHead(List.of(id)).get(0);
    }

    public Filed received(String sourceKey, Content content, String bytes) {
        IncomingReport report = new IncomingReport(
                sourceKey,
                sourceKey + ".txt",
                bytes.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "UTF-8",
                content,
                List.of("NYT"),
                List.of(),
                Set.of());
        return archive.file(report, "test");
    }
}
