package stemma.desk;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.correction.CarryRefused;
import stemma.correction.Carrying;
import stemma.correction.Carrying.Origin;
import stemma.correction.Carrying.Target;
import stemma.correction.Corrections;
import stemma.correction.FanOut;
import stemma.publication.Correction;
import stemma.publication.PublicationRefused;
import stemma.publication.Publishable;
import stemma.revision.Saving;

/** Carries the correction of a text on to others that make the same claim. */
@Controller
@RequestMapping("/desk/{kind:articles|stories}/{slug}/corrections/{revision:[0-9]{1,18}}")
class CorrectionController {

    private static final String OTHER = "/{other:articles|stories}/{otherSlug}";

    /** What an address names: the corrected text, the revision, and the other text. */
    record Way(String kind, String slug, long revision, String other, String otherSlug) {

        private static Publishable.Kind kindOf(String word) {
            return word.equals("articles") ? Publishable.Kind.ARTICLE : Publishable.Kind.STORY;
        }

        String page() {
            return Kinds.address(kind, slug) + "/corrections/" + revision;
        }

        String path() {
            return other + "/" + otherSlug;
        }

        Target target() {
            return new Target(kindOf(other), otherSlug, new Origin(kindOf(kind), slug, revision));
        }
    }

    private final Corrections corrections;
    private final Carrying carrying;

    CorrectionController(Corrections corrections, Carrying carrying) {
        this.corrections = corrections;
        this.carrying = carrying;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public String list(@PathVariable String kind, @PathVariable String slug, @PathVariable long revision, Model model) {
        FanOut fan = corrections.of(Way.kindOf(kind), slug, revision);
        model.addAttribute("fan", fan);
        model.addAttribute("address", Kinds.address(kind, slug));
        model.addAttribute("public", "/" + kind + "/" + slug);
        model.addAttribute("page", Kinds.address(kind, slug) + "/corrections/" + revision);
        return "desk/corrections";
    }

    @PostMapping("/looks")
    public String lookAgain(
            @PathVariable String kind,
            @PathVariable String slug,
            @PathVariable long revision,
            Principal editor,
            RedirectAttributes flash) {
        List<Long> fresh = corrections.lookAgain(Way.kindOf(kind), slug, revision, editor.getName());
        flash.addFlashAttribute("fresh", fresh);
        flash.addFlashAttribute("message", found(fresh.size()));
        return "redirect:" + Kinds.address(kind, slug) + "/corrections/" + revision;
    }

    private static String found(int fresh) {
        return switch (fresh) {
            case 0 -> "Looked again: nothing new makes the claim.";
            case 1 -> "Looked again: one sentence is new. It is marked below.";
            default -> "Looked again: " + fresh + " sentences are new. They are marked below.";
        };
    }

    @PostMapping(OTHER + "/acceptance")
    public String accept(
            @ModelAttribute("way") Way way,
            @ModelAttribute TypedRelease release,
            @RequestParam Map<String, String> form,
            Principal editor,
            RedirectAttributes flash) {
        Map<String, String> problems = release.problems();
        Correction notice = problems.isEmpty() ? release.release().correction() : null;
        if (notice == null) {
            return again(way, form, problems.getOrDefault("notice", "Write what readers are to be told."), flash);
        }
        try {
            Saving saving =
                    Kinds.met(() -> carrying.carry(way.target(), Carrying.words(form), notice, editor.getName()));
            flash.addFlashAttribute("message", "Corrected there too" + revision(saving) + ".");
            flash.addFlashAttribute("reopen", way.page() + "/" + way.path() + "/undo");
            return "redirect:" + way.page();
        } catch (CarryRefused | PublicationRefused refused) {
            return again(way, form, String.valueOf(refused.getMessage()), flash);
        }
    }

    private static String revision(Saving saving) {
        return saving instanceof Saving.Saved saved
                ? ", as revision " + saved.revision().number()
                : "";
    }

    /** What was typed stays. */
    private static String again(Way way, Map<String, String> typed, String problem, RedirectAttributes flash) {
        flash.addFlashAttribute("caution", "Nothing is changed. " + problem);
        flash.addFlashAttribute("typed", typed);
        flash.addFlashAttribute("typedAt", way.path());
        return "redirect:" + way.page();
    }

    @PostMapping(OTHER + "/leaving")
    public String leave(@ModelAttribute("way") Way way, Principal editor, RedirectAttributes flash) {
        try {
            carrying.leave(way.target(), editor.getName());
            flash.addFlashAttribute("message", "It stays as it is. You are not asked again.");
            flash.addFlashAttribute("reopen", way.page() + "/" + way.path() + "/reopening");
        } catch (CarryRefused refused) {
            flash.addFlashAttribute("caution", refused.getMessage());
        }
        return "redirect:" + way.page();
    }

    @PostMapping(OTHER + "/reopening")
    public String reopen(@ModelAttribute("way") Way way, Principal editor) {
        carrying.reopen(way.target(), editor.getName());
        return "redirect:" + way.page();
    }

    @PostMapping(OTHER + "/undo")
    public String undo(@ModelAttribute("way") Way way, Principal editor, RedirectAttributes flash) {
        try {
            Kinds.met(() -> carrying.undo(way.target(), editor.getName()));
            flash.addFlashAttribute(
                    "message",
                    "It reads as before, and waits here again. What readers were told stays on record there.");
        } catch (CarryRefused refused) {
            flash.addFlashAttribute("caution", refused.getMessage());
        }
        return "redirect:" + way.page();
    }
}
