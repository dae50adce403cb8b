package stemma.desk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.article.Articles;
import stemma.article.ReportNotFound;
import stemma.article.WithdrawnReport;
import stemma.article.WithdrawnReports;
import stemma.intake.Ledger;

/** Reports whose article went when their import was taken back; a report that has an article is shown there. */
@Controller
@RequestMapping("/desk/reports")
@Transactional(readOnly = true)
class WithdrawnController {

    private static final int PAGE = 100;

    private final WithdrawnReports reports;
    private final Articles articles;
    private final Ledger ledger;

    WithdrawnController(WithdrawnReports reports, Articles articles, Ledger ledger) {
        this.reports = reports;
        this.articles = articles;
        this.ledger = ledger;
    }

    @GetMapping
    String list(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        List<WithdrawnReport> page = reports.page(before, PAGE + 1);
        model.addAttribute("reports", page.subList(0, Math.min(PAGE, page.size())));
        model.addAttribute(
                "next", page.size() > PAGE ? page.get(PAGE - 1).provenance().reportId() : null);
        return "desk/withdrawn";
    }

    @GetMapping("/{id}")
    String report(@PathVariable long id, Model model) {
        WithdrawnReport report = reports.find(id).orElse(null);
        if (report == null) {
            String slug = articles.slugOfReport(id).orElseThrow(() -> new ReportNotFound(id));
            return "redirect:/desk/articles/" + slug + "/report?version=" + id;
        }
        model.addAttribute("report", report);
        model.addAttribute("lines", ledger.lines(id, report.provenance().file(), reports.bytes(report)));
        return "desk/withdrawn-report";
    }

    /** The report byte for byte. */
    @GetMapping("/{id}/file")
    public ResponseEntity<byte[]> download(@PathVariable long id) {
        WithdrawnReport report = reports.find(id).orElseThrow(() -> new ReportNotFound(id));
        ContentDisposition file = ContentDisposition.attachment()
                .filename(report.provenance().file(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(Objects.requireNonNull(reports.bytes(report)));
    }
}
