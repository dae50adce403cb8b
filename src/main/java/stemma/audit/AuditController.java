package stemma.audit;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The audit log for admins, newest first, and the proof that nothing of it was changed. */
@Controller
class AuditController {

    private static final int PAGE = 100;

    private final AuditEntries entries;
    private final AuditProof proof;

    AuditController(AuditEntries entries, AuditProof proof) {
        this.entries = entries;
        this.proof = proof;
    }

    @GetMapping("/admin/audit")
    String audit(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @ModelAttribute("filter") AuditFilter filter,
            Model model) {
        model.addAttribute("page", entries.page(filter, before, PAGE));
        model.addAttribute("looked", AuditEntries.LOOKED);
        model.addAttribute("actions", entries.actions());
        return "audit/log";
    }

    /** @param anchor what an admin noted earlier; nothing for the chain alone */
    @PostMapping("/admin/audit/verifications")
    String verify(@RequestParam(defaultValue = "") String anchor, RedirectAttributes flash) {
        Optional<Anchor> known = Anchor.read(anchor.strip());
        if (known.isEmpty() && !anchor.isBlank()) {
            flash.addFlashAttribute(
                    "caution", "“" + anchor.strip() + "” is no anchor: it is a number, a colon and 64 digits.");
        } else {
            flash.addFlashAttribute("verdict", proof.verify(known.orElse(null)));
        }
        return "redirect:/admin/audit";
    }
}
