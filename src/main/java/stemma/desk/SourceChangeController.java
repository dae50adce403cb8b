package stemma.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.provenance.Source;
import stemma.provenance.SourceChange;
import stemma.provenance.SourceChangeNotFound;
import stemma.provenance.SourceChanges;
import stemma.revision.Saving;
import stemma.story.Newsdesk;
import stemma.story.Stories;
import stemma.story.Story;

/** The sentences of a story whose sources have changed since, and what becomes of them. */
@Controller
@RequestMapping("/desk/stories/{slug}/changed-sources")
class SourceChangeController {

    private static final int LONGEST = 10_000;

    private final Stories stories;
    private final SourceChanges changes;
    private final SourceMarks marks;
    private final Newsdesk newsdesk;

    SourceChangeController(Stories stories, SourceChanges changes, SourceMarks marks, Newsdesk newsdesk) {
        this.stories = stories;
        this.changes = changes;
        this.marks = marks;
        this.newsdesk = newsdesk;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public String list(@PathVariable String slug, Model model) {
        Story story = stories.bySlug(slug);
        List<SourceChange> open = changes.open(story);
        List<Source> sources = open.stream()
                .map(change -> new Source(change.article(), change.articleRevision(), 0, 0, change.sourceWords()))
                .toList();
        model.addAttribute("story", story);
        model.addAttribute("changes", open);
        model.addAttribute("marks", marks.marks(story, sources));
        return "desk/changed-sources";
    }

    @PostMapping("/{id}/acceptance")
    @Transactional
    public String accept(
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String words,
            Principal editor,
            RedirectAttributes flash) {
        if (words.length() > LONGEST) {
            flash.addFlashAttribute("caution", "Nothing is changed: a sentence may have " + LONGEST + " characters.");
            return back(slug);
        }
        long before = stories.bySlug(slug).shown().id();
        Optional<Saving> saving = changes.accept(id, words, editor.getName());
        if (saving.isPresent() && saving.get() instanceof Saving.Saved saved) {
            flash.addFlashAttribute(
                    "message",
                    "The story has it now, as revision " + saved.revision().number() + ".");
            flash.addFlashAttribute("undoChange", slug);
            flash.addFlashAttribute("undoTo", before);
            flash.addFlashAttribute("undoFrom", saved.revision().id());
        } else {
            flash.addFlashAttribute(
                    "caution",
                    saving.isPresent()
                            ? "The story has these words already."
                            : "Nothing is changed: the sentence is all that the story has. Edit the story instead.");
        }
        return back(slug);
    }

    @PostMapping("/{id}/keeping")
    @Transactional
    public String keep(@PathVariable String slug, @PathVariable long id, Principal editor, RedirectAttributes flash) {
        changes.keep(id, editor.getName());
        flash.addFlashAttribute(
                "message", "The sentence stays as it is. You are not asked again until its source changes again.");
        flash.addFlashAttribute("reopen", "/desk/stories/" + slug + "/changed-sources/" + id + "/reopening");
        return back(slug);
    }

    @PostMapping("/{id}/reopening")
    @Transactional
    public String reopen(@PathVariable String slug, @PathVariable long id, Principal editor) {
        changes.reopen(id, editor.getName());
        return back(slug);
    }

    /** Takes an accepted change back: the text is as it was before, as a revision of its own. */
    @PostMapping("/undo")
    @Transactional
    public String undo(
            @PathVariable String slug,
            @RequestParam long to,
            @RequestParam long from,
            Principal editor,
            RedirectAttributes flash) {
        Saving saving = newsdesk.restore(slug, to, from, editor.getName());
        boolean done = !(saving instanceof Saving.Clash);
        flash.addFlashAttribute(
                done ? "message" : "caution",
                done
                        ? "The story reads as before, and the change waits here again."
                        : "Not undone: somebody has saved the story since. Its history has every text.");
        return back(slug);
    }

    @ExceptionHandler
    String decided(SourceChangeNotFound decided, HttpServletRequest request, RedirectAttributes flash) {
        flash.addFlashAttribute("caution", "Somebody has decided about this sentence already.");
        return "redirect:" + request.getRequestURI().replaceFirst("/\\d+/[a-z]+$", "");
    }

    private static String back(String slug) {
        return "redirect:/desk/stories/" + slug + "/changed-sources";
    }
}
