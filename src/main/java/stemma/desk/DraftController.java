package stemma.desk;

import java.security.Principal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.draft.Desktop;
import stemma.draft.Drafts;

/** What is typed and not saved: kept for its editor alone, shown as readers would see it, compared with what readers see. */
@Controller
@RequestMapping("/desk/{kind:articles|stories}/{slug}")
class DraftController {

    private static final String OVERTAKEN =
            "another page with the same draft has kept later words. Yours are here alone: save them, or copy them.";

    private final FormPage page;
    private final Drafts drafts;

    DraftController(FormPage page, Drafts drafts) {
        this.page = page;
        this.drafts = drafts;
    }

    /** Keeps a draft from time to time, for the page's script. */
    @PutMapping(path = "/draft", produces = MediaType.APPLICATION_JSON_VALUE)
    public ResponseEntity<Map<String, String>> keep(
            @PathVariable String kind, @PathVariable String slug, @ModelAttribute Typed typed, Principal editor) {
        return page.keep(new Desktop(editor.getName(), kind, slug), typed)
                ? ResponseEntity.noContent().build()
                : ResponseEntity.status(HttpStatus.CONFLICT).body(Map.of("problem", OVERTAKEN));
    }

    /** The same for who presses a button. */
    @PostMapping("/draft")
    public String keepAndGoOn(
            @PathVariable String kind,
            @PathVariable String slug,
            @ModelAttribute Typed typed,
            Principal editor,
            RedirectAttributes flash) {
        Desktop at = new Desktop(editor.getName(), kind, slug);
        Typed next = typed.oneTurnOn();
        if (!page.keep(at, next)) {
            next = next.apart();
            page.keep(at, next);
        }
        flash.addFlashAttribute(
                "message", "Kept as your private draft. Nobody else sees it, and nothing is published.");
        return "redirect:" + Kinds.address(kind, slug) + "/edit?draft=" + next.draft();
    }

    /** A draft that waits, in its form, and beside it what it would change. */
    @PostMapping("/drafts/{id}/comparison")
    public ModelAndView compare(
            @PathVariable String kind, @PathVariable String slug, @PathVariable UUID id, Principal editor) {
        Desktop at = new Desktop(editor.getName(), kind, slug);
        Typed typed = page.goingOn(at, id).orElseThrow(() -> new DraftNotFound(id));
        return comparison(kind, slug, typed, null, editor);
    }

    @DeleteMapping("/drafts/{id}")
    public String throwAway(
            @PathVariable String kind,
            @PathVariable String slug,
            @PathVariable UUID id,
            Principal editor,
            RedirectAttributes flash) {
        drafts.throwAway(new Desktop(editor.getName(), kind, slug), id);
        flash.addFlashAttribute("message", "Your unsaved words are thrown away.");
        flash.addFlashAttribute("thrown", Kinds.address(kind, slug) + "/drafts/" + id + "/restoration");
        return "redirect:" + Kinds.address(kind, slug) + "/edit";
    }

    @PostMapping("/drafts/{id}/restoration")
    public String bringBack(
            @PathVariable String kind, @PathVariable String slug, @PathVariable UUID id, Principal editor) {
        drafts.bringBack(new Desktop(editor.getName(), kind, slug), id);
        return "redirect:" + Kinds.address(kind, slug) + "/edit?draft=" + id;
    }

    /** As readers would see it: a part of the page for its script, else the whole page. */
    @PostMapping("/preview")
    public ModelAndView preview(
            @PathVariable String kind,
            @PathVariable String slug,
            @ModelAttribute Typed typed,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Principal editor) {
        ModelAndView whole = page.of(new Desktop(editor.getName(), kind, slug), typed, Map.of());
        if (part != null) {
            whole.setViewName("desk/editor :: preview");
        }
        return whole;
    }

    /** What the typed words would change in those that readers see. */
    @PostMapping("/comparison")
    public ModelAndView comparison(
            @PathVariable String kind,
            @PathVariable String slug,
            @ModelAttribute Typed typed,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String part,
            Principal editor) {
        Desktop at = new Desktop(editor.getName(), kind, slug);
        Map<String, String> problems = typed.problems();
        ModelAndView whole = page.of(at, typed, problems);
        if (part != null) {
            whole.setViewName("desk/editor :: comparison");
            whole.addObject("part", true);
        } else if (!problems.isEmpty()) {
            whole.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return problems.isEmpty() ? whole.addObject("comparison", page.comparison(at, typed)) : whole;
    }
}
