package stemma.desk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.Provenance;
import stemma.article.ReportCollections;
import stemma.article.ReportNotFound;
import stemma.intake.Ledger;
import stemma.parsing.LineClass;
import stemma.revision.ContentDiff;
import stemma.revision.Passage;

/** The report behind an article: every version as received, line by line, and what changed between two. */
@Controller
class ReportController {

    private final Articles articles;
    private final Archive archive;
    private final ReportCollections collections;
    private final Ledger ledger;

    ReportController(Articles articles, Archive archive, ReportCollections collections, Ledger ledger) {
        this.articles = articles;
        this.archive = archive;
        this.collections = collections;
        this.ledger = ledger;
    }

    @GetMapping("/desk/articles/{slug}/report")
    @Transactional(readOnly = true)
    public String report(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable Long version,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable Long to,
            @RequestParam(required = false) @Nullable LineClass only,
            @RequestParam(defaultValue = "1") int line,
            Model model) {
        Article article = articles.bySlug(slug);
        long current = archive.provenance(article).reportId();
        List<Provenance> versions = new ArrayList<>(archive.versions(article));
        Provenance shown = named(versions, version != null ? version : to != null ? to : current);
        model.addAttribute("article", article);
        model.addAttribute("current", current);
        model.addAttribute("shown", shown);
        model.addAttribute("withdrawn", archive.withdrawn(article));
        model.addAttribute("collection", collections.collection(article.collectionId()));
        model.addAttribute("copyOf", archive.copyOf(article.id()).orElse(null));
        model.addAttribute(
                "ledger",
                LedgerView.of(
                        ledger.lines(shown.reportId(), shown.file(), bytes(article, shown.reportId())), only, line));
        model.addAttribute("from", from != null ? from : versions.get(0).reportId());
        model.addAttribute("to", to != null ? to : shown.reportId());
        model.addAttribute(
                "difference",
                from == null || to == null ? null : difference(article, named(versions, from), named(versions, to)));
        Collections.reverse(versions);
        model.addAttribute("versions", versions);
        return "desk/report";
    }

    private static Provenance named(List<Provenance> versions, long id) {
        return versions.stream()
                .filter(version -> version.reportId() == id)
                .findFirst()
                .orElseThrow(() -> new ReportNotFound(id));
    }

    private List<Passage> difference(Article article, Provenance from, Provenance to) {
        return ContentDiff.ofLines(text(article, from), text(article, to)).stream()
                .filter(Passage::isChanged)
                .toList();
    }

    private String text(Article article, Provenance version) {
        return ledger.lines(version.reportId(), version.file(), bytes(article, version.reportId())).stream()
                .map(Ledger.Entry::text)
                .collect(Collectors.joining("\n"));
    }

    private byte[] bytes(Article article, long report) {
        return archive.bytes(article, report).orElseThrow(() -> new ReportNotFound(report));
    }

    /** One version of the report, byte for byte. */
    @GetMapping("/desk/articles/{slug}/reports/{report}")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> download(@PathVariable String slug, @PathVariable long report) {
        Article article = articles.bySlug(slug);
        Provenance version = named(archive.versions(article), report);
        ContentDisposition file = ContentDisposition.attachment()
                .filename(version.file(), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(Objects.requireNonNull(bytes(article, report)));
    }
}
