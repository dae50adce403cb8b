package stemma.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit log for admins, newest first. */
@Controller
class AuditController {

    private static final int PAGE = 100;

    private final AuditEntries entries;

    AuditController(AuditEntries entries) {
        this.entries = entries;
    }

    @GetMapping("/admin/audit")
    String audit(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String subject,
            Model model) {
        List<AuditEntry> page = entries.page(before, actor.strip(), subject.strip(), Limit.of(PAGE + 1));
        model.addAttribute("entries", page.subList(0, Math.min(PAGE, page.size())));
        model.addAttribute("next", next(page));
        model.addAttribute("actor", actor);
        model.addAttribute("subject", subject);
        return "audit/log";
    }

    private static @Nullable Long next(List<AuditEntry> page) {
        return page.size() > PAGE ? page.get(PAGE - 1).id() : null;
    }
}
