package stemma.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.press.Shown;
import stemma.publication.PublicChange;
import stemma.signal.Subject;
import stemma.story.PublicCorrections;

/** The page of every notice that readers were given. */
@Controller
class CorrectionsController {

    private static final int PAGE = 30;

    private final PublicCorrections corrections;

    CorrectionsController(PublicCorrections corrections) {
        this.corrections = corrections;
    }

    @GetMapping("/corrections")
    @Transactional(readOnly = true)
    public String corrections(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model, HttpServletRequest request) {
        Shown.on(request, Subject.LISTS);
        PublicCorrections.Page page = corrections.before(before, PAGE);
        model.addAttribute(
                "corrections",
                new CorrectionsPage(
                        page.notices().stream().map(CorrectionsController::line).toList(), page.next()));
        return "reading/corrections";
    }

    private static CorrectionsPage.Line line(PublicCorrections.Told told) {
        PublicChange notice = told.notice();
        return new CorrectionsPage.Line(
                HistoryPage.Line.key("notice", Objects.requireNonNull(notice.noticeKind())),
                notice.madeAt(),
                Objects.requireNonNull(notice.notice()),
                told.path(),
                told.title(),
                told.language());
    }
}
