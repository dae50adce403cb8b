package stemma.desk;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.Filed;
import stemma.article.Provenance;
import stemma.intake.Ledger;
import stemma.intake.RulingRefused;
import stemma.intake.Rulings;
import stemma.parsing.LineClass;
import stemma.parsing.OutletRule;
import stemma.parsing.OutletRule.Matching;
import stemma.parsing.ReceivedFile;

/** One line of an article's report: what it was taken for, and an editor's ruling on it. */
@Controller
@RequestMapping("/desk/articles/{slug}/report/lines/{line}")
class RulingController {

    private static final int WORDS_OF_LONG_LINE = 80;

    private final Articles articles;
    private final Archive archive;
    private final Ledger ledger;
    private final Rulings rulings;

    RulingController(Articles articles, Archive archive, Ledger ledger, Rulings rulings) {
        this.articles = articles;
        this.archive = archive;
        this.ledger = ledger;
        this.rulings = rulings;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public String line(@PathVariable String slug, @PathVariable int line, Model model) {
        Article article = articles.bySlug(slug);
        Provenance report = archive.provenance(article);
        byte[] bytes = archive.bytes(slug);
        ReceivedFile file = new ReceivedFile(report.file(), bytes);
        model.addAttribute("article", article);
        model.addAttribute("report", report);
        model.addAttribute(
                "line",
                ledger.lines(report.reportId(), report.file(), bytes).stream()
                        .filter(entry -> entry.number() == line && entry.taken() != null)
                        .findFirst()
                        .orElseThrow(() -> new LineNotFound(line)));
        model.addAttribute("history", rulings.history(report.reportId(), line));
        model.addAttribute("classes", LineClass.values());
        model.addAttribute("from", LedgerView.from(line));
        model.addAttribute("cut", file.isCutByLines());
        file.paragraph(line).ifPresent(paragraph -> {
            boolean isLong = paragraph.text().length() > OutletRule.LONGEST;
            model.addAttribute("paragraph", paragraph);
            model.addAttribute("matching", isLong ? Matching.BEGINNING : Matching.WHOLE);
            model.addAttribute("words", isLong ? paragraph.text().substring(0, WORDS_OF_LONG_LINE) : paragraph.text());
        });
        return "desk/line";
    }

    @PostMapping("/rulings")
    String rule(
            @PathVariable String slug,
            @PathVariable int line,
            @RequestParam long report,
            @RequestParam LineClass lineClass,
            @RequestParam(defaultValue = "false") boolean paragraph,
            @RequestParam(defaultValue = "") String note,
            Principal editor,
            RedirectAttributes flash) {
        return rule(new Rulings.Wish(slug, report, line, lineClass, paragraph, note), editor, flash);
    }

    @DeleteMapping("/rulings")
    String takeBack(
            @PathVariable String slug,
            @PathVariable int line,
            @RequestParam long report,
            Principal editor,
            RedirectAttributes flash) {
        return rule(new Rulings.Wish(slug, report, line, null, true, null), editor, flash);
    }

    private String rule(Rulings.Wish wish, Principal editor, RedirectAttributes flash) {
        Filed.TakenUp taken = rulings.rule(wish, editor.getName());
        String done = wish.lineClass() == null ? "The rule counts again" : "The ruling stands";
        flash.addFlashAttribute("message", done + ", and the article has taken it up.");
        flash.addFlashAttribute("disagreements", taken.disagreements());
        return report(wish.slug(), wish.line());
    }

    private static String report(String slug, int line) {
        int from = LedgerView.from(line);
        return "redirect:/desk/articles/" + slug + "/report" + (from == 1 ? "" : "?line=" + from) + "#line-" + line;
    }

    @ExceptionHandler
    String refused(RulingRefused refused, @PathVariable String slug, @PathVariable int line, RedirectAttributes flash) {
        flash.addFlashAttribute("caution", refused.getMessage());
        return "redirect:/desk/articles/" + slug + "/report/lines/" + line;
    }
}
