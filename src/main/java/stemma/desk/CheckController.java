package stemma.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.checking.Checked;
import stemma.checking.Checks;
import stemma.checking.Dismissals;
import stemma.checking.Fixed;
import stemma.checking.Fixing;
import stemma.revision.Saving;

/** The checks on copy of an article or a story: what they find, the fixes, and what editors dismiss. */
@Controller
class CheckController {

    private static final String TEXT = "/desk/{kind:articles|stories}/{slug}";
    static final String WHY_NOT = "somebody did so already, or it holds in all texts, and only an admin can undo that.";
    private static final int LONGEST = 300;

    private final Checks checks;
    private final Fixing fixing;
    private final Dismissals dismissals;

    CheckController(Checks checks, Fixing fixing, Dismissals dismissals) {
        this.checks = checks;
        this.fixing = fixing;
        this.dismissals = dismissals;
    }

    @GetMapping(TEXT + "/checks")
    ModelAndView page(@PathVariable String kind, @PathVariable String slug) {
        return shown("desk/checks", checks.of(kind, slug), kind, slug);
    }

    private static ModelAndView shown(String view, Checked checked, String kind, String slug) {
        return new ModelAndView(view)
                .addObject("checks", checked)
                .addObject("lang", checked.lang())
                .addObject("address", checked.address())
                .addObject("public", "/" + kind + "/" + slug);
    }

    /** The part beside the form, for the words as they are typed; nothing while they cannot be read. */
    @PostMapping(TEXT + "/checks")
    ModelAndView live(@PathVariable String kind, @PathVariable String slug, @ModelAttribute Typed typed) {
        boolean readable = typed.problems().keySet().stream().allMatch("headline"::equals);
        return readable
                ? shown("desk/checks :: live", checks.of(kind, slug, typed.content()), kind, slug)
                : new ModelAndView("desk/checks :: nothing", HttpStatus.NO_CONTENT);
    }

    @PostMapping(TEXT + "/fixes")
    String fix(
            @PathVariable String kind,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") List<String> fix,
            Principal editor,
            RedirectAttributes flash) {
        Fixed fixed = fixing.fix(kind, slug, fix, editor.getName());
        if (fixed.saving() instanceof Saving.Saved saved) {
            flash.addFlashAttribute("message", saved(fixed, saved));
        }
        if (!(fixed.saving() instanceof Saving.Saved) || fixed.gone() > 0) {
            flash.addFlashAttribute("caution", refused(fixed));
        }
        return "redirect:/desk/" + kind + "/" + slug + "/checks";
    }

    private static String saved(Fixed fixed, Saving.Saved saved) {
        String places = fixed.applied() == 1 ? "One place is fixed" : fixed.applied() + " places are fixed";
        return places + ", as revision " + saved.revision().number()
                + ". To undo it, restore the revision before from the history.";
    }

    private static String refused(Fixed fixed) {
        String places = fixed.gone() == 1 ? "One place has" : fixed.gone() + " places have";
        return fixed.saving() instanceof Saving.Clash
                ? "Somebody saved in the same moment, so nothing was changed. Here is what the checks say now."
                : places + " changed since you looked, so nothing was changed there. Here is what the checks say now.";
    }

    /** Says that what was found is right: in this revision, in this text for good, or as an admin in all texts. */
    @PostMapping(TEXT + "/dismissals")
    String dismiss(
            @PathVariable String kind,
            @PathVariable String slug,
            @RequestParam String rule,
            @RequestParam String words,
            @RequestParam String reach,
            Principal editor,
            HttpServletRequest request,
            RedirectAttributes flash) {
        Checked checked = checks.of(kind, slug);
        boolean everywhere = reach.equals("house") && request.isUserInRole("ADMIN");
        String subject = everywhere ? null : checked.subject();
        Long revision = reach.equals("revision") ? checked.revision() : null;
        Optional<Long> made = Fixing.rule(rule)
                .filter(known -> !words.isBlank() && words.length() <= LONGEST)
                .flatMap(known -> dismissals.dismiss(known, words, subject, revision, editor.getName()));
        flash.addFlashAttribute(
                "message", made.isPresent() ? "Dismissed " + reached(subject, revision) : "It was dismissed already.");
        made.ifPresent(id -> flash.addFlashAttribute("undoDismissal", checked.address() + "/dismissals/" + id));
        return "redirect:/desk/" + kind + "/" + slug + "/checks";
    }

    private static String reached(@Nullable String subject, @Nullable Long revision) {
        if (subject == null) {
            return "in all texts.";
        }
        return revision == null ? "in this text, for good." : "in this revision.";
    }

    @DeleteMapping(TEXT + "/dismissals/{id:[0-9]{1,18}}")
    String undo(
            @PathVariable String kind,
            @PathVariable String slug,
            @PathVariable long id,
            Principal editor,
            HttpServletRequest request,
            RedirectAttributes flash) {
        boolean undone = dismissals.undo(id, request.isUserInRole("ADMIN"), editor.getName());
        flash.addFlashAttribute(
                undone ? "message" : "caution", undone ? "It counts again." : "Nothing was undone: " + WHY_NOT);
        return "redirect:/desk/" + kind + "/" + slug + "/checks";
    }
}
