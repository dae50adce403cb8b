package stemma.desk;

import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.regrouping.RulingDesk;
import stemma.ruling.Ruling;
import stemma.ruling.RulingBook;
import stemma.ruling.SuggestionNotFound;
import stemma.ruling.Suggestions;
import stemma.story.Stories;
import stemma.story.Story;

/** Stories that may tell one event, and what editors rule on them. */
@Controller
class SuggestionController {

    private static final int PAGE = 30;
    private static final int LONGEST_NOTE = 500;

    private final Suggestions suggestions;
    private final RulingBook rulings;
    private final Stories stories;
    private final RulingDesk rulingDesk;
    private final Questions questions;

    SuggestionController(
            Suggestions suggestions, RulingBook rulings, Stories stories, RulingDesk rulingDesk, Questions questions) {
        this.suggestions = suggestions;
        this.rulings = rulings;
        this.stories = stories;
        this.rulingDesk = rulingDesk;
        this.questions = questions;
    }

    @GetMapping("/desk/suggestions")
    @Transactional(readOnly = true)
    public String list(
            @RequestParam(defaultValue = "") String story,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        Story about = story.isBlank() ? null : stories.bySlug(story).standing();
        List<Ruling> page = rulings.page(before, PAGE + 1);
        model.addAttribute("about", about);
        model.addAttribute(
                "rows", questions.of(about == null ? suggestions.likest(PAGE) : suggestions.about(about.id())));
        model.addAttribute("rulings", page.subList(0, Math.min(PAGE, page.size())));
        model.addAttribute("next", page.size() > PAGE ? page.get(PAGE - 1).id() : null);
        return "desk/suggestions";
    }

    @PostMapping("/desk/rulings")
    String rule(
            @RequestParam long suggestion,
            @RequestParam boolean same,
            @RequestParam(defaultValue = "") String note,
            Principal editor,
            RedirectAttributes flash) {
        if (note.length() > LONGEST_NOTE) {
            flash.addFlashAttribute(
                    "caution",
                    "Nothing is ruled: the note has " + note.length() + " characters, and " + LONGEST_NOTE
                            + " is the most. Shorten it.");
            return "redirect:/desk/suggestions";
        }
        long ruling = same
                ? rulingDesk.ruleSame(suggestion, editor.getName(), note)
                : rulingDesk.ruleDifferent(suggestion, editor.getName(), note);
        flash.addFlashAttribute(
                "message",
                same
                        ? "Ruled: the same story. The two are one now."
                        : "Ruled: not the same story. You will not be asked again.");
        flash.addFlashAttribute("ruling", ruling);
        return "redirect:/desk/suggestions";
    }

    @DeleteMapping("/desk/rulings/{id}")
    String withdraw(@PathVariable long id, Principal editor, RedirectAttributes flash) {
        boolean parted = rulingDesk.withdraw(id, editor.getName());
        flash.addFlashAttribute(
                "message",
                parted ? "The ruling is withdrawn, and the two stories are apart again." : "The ruling is withdrawn.");
        return "redirect:/desk/suggestions";
    }

    /** Somebody else was faster: the list shows how things stand now. */
    @ExceptionHandler
    String decided(SuggestionNotFound decided, RedirectAttributes flash) {
        flash.addFlashAttribute(
                "caution",
                "Somebody has decided on these two already: they are in one story by now, or ruled not to be.");
        return "redirect:/desk/suggestions";
    }
}
