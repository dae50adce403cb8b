package stemma.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import stemma.provenance.Paragraph;
import stemma.provenance.Source;
import stemma.provenance.TooManyParagraphs;
import stemma.provenance.WorkingText;
import stemma.provenance.WorkingTexts;
import stemma.publication.HiddenWords;
import stemma.revision.BodyText;
import stemma.revision.Saving;
import stemma.story.Stories;
import stemma.story.Story;

/** Writing a story from the sentences of its articles. Each act changes the editor's working text; saving makes one revision. */
@Controller
@RequestMapping("/desk/stories/{slug}/write")
class WritingController {

    private static final int LONGEST_LINE = 500;
    private static final int LONGEST_TEXT = 500_000;

    private final Stories stories;
    private final WorkingTexts texts;
    private final CollationController collations;
    private final SourceMarks marks;

    WritingController(Stories stories, WorkingTexts texts, CollationController collations, SourceMarks marks) {
        this.stories = stories;
        this.texts = texts;
        this.collations = collations;
        this.marks = marks;
    }

    @GetMapping
    @Transactional(readOnly = true)
    public String write(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "false") boolean only,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String from,
            Principal editor,
            Model model) {
        Story story = stories.bySlug(slug);
        if (story.mergedInto() != null) {
            return "redirect:/desk/stories/" + story.standing().slug() + "/write";
        }
        WorkingText text = texts.of(story, editor.getName());
        model.addAttribute("address", "/desk/stories/" + slug + "/write");
        model.addAttribute("text", text);
        model.addAttribute(
                "typed",
                text.paragraphs().stream().map(WritingController::typed).toList());
        model.addAttribute("marks", marks.marks(story, sources(text)));
        model.addAttribute("overtaken", text.base() != story.shown().id() ? story.shown() : null);
        collations.show(story, base, only, model);
        CollationController.moving(move, from, model);
        return "desk/write";
    }

    private static List<Source> sources(WorkingText text) {
        return text.paragraphs().stream()
                .flatMap(paragraph -> paragraph.lines().stream())
                .map(Paragraph.Line::source)
                .filter(Objects::nonNull)
                .toList();
    }

    private static String typed(Paragraph paragraph) {
        return BodyText.of(List.of(paragraph.block()));
    }

    /**
     * Takes a sentence or a block of an article.
     *
     * @param take the article's id, the place of the block, that of the sentence or -1 for all, and the row of the page to come back to
     */
    @PostMapping("/takes")
    @Transactional
    public String take(
            @PathVariable String slug,
            @RequestParam String take,
            @RequestParam(defaultValue = "false") boolean goOn,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "false") boolean only,
            @RequestParam(defaultValue = "write") String back,
            Principal editor,
            RedirectAttributes flash) {
        long[] place = place(take);
        Story story = stories.bySlug(slug);
        int taken = texts.take(story, editor.getName(), place[0], (int) place[1], (int) place[2], goOn);
        flash.addFlashAttribute(taken == 0 ? "caution" : "message", told(taken));
        flash.addFlashAttribute("undoTake", taken == 0 ? null : slug);
        flash.addFlashAttribute("undoBack", back);
        return redirect(slug, back, base, only) + "#row-" + place[3];
    }

    /** What is no such place takes nothing. */
    private static long[] place(String take) {
        return take.matches("\\d{1,18}:\\d{1,6}:(?:\\d{1,6}|-1):\\d{1,6}")
                ? Arrays.stream(take.split(":")).mapToLong(Long::parseLong).toArray()
                : new long[] {0, 0, 0, 0};
    }

    private static String told(int taken) {
        return switch (taken) {
            case 0 -> "Nothing was taken: the article has changed meanwhile. Here it is as it stands now.";
            case 1 -> "The sentence is in the text that you are writing.";
            default -> taken + " sentences are in the text that you are writing.";
        };
    }

    private static String redirect(String slug, String back, String base, boolean only) {
        String page = back.equals("collation") ? "collation" : "write";
        return "redirect:"
                + UriComponentsBuilder.fromPath("/desk/stories/{slug}/{page}")
                        .queryParam("base", "{base}")
                        .queryParam("only", only)
                        .encode()
                        .buildAndExpand(slug, page, base)
                        .toUriString();
    }

    /** Moves, removes or rewrites a paragraph; act is up, down, remove or write. */
    @PostMapping("/paragraphs")
    @Transactional
    public String change(
            @PathVariable String slug,
            @RequestParam int paragraph,
            @RequestParam String act,
            @RequestParam(defaultValue = "") String words,
            Principal editor,
            RedirectAttributes flash) {
        if (words.length() > LONGEST_TEXT) {
            flash.addFlashAttribute(
                    "caution",
                    "Nothing was changed: the text has " + words.length() + " characters, and " + LONGEST_TEXT
                            + " is the most.");
            unwritten(paragraph, words, flash);
            return "redirect:/desk/stories/" + slug + "/write";
        }
        BiConsumer<Story, String> deed = Objects.requireNonNullElse(
                Map.<String, BiConsumer<Story, String>>of(
                                "up", (story, name) -> texts.move(story, name, paragraph, -1),
                                "down", (story, name) -> texts.move(story, name, paragraph, 1),
                                "remove", (story, name) -> texts.remove(story, name, paragraph),
                                "write", (story, name) -> texts.write(story, name, paragraph, words))
                        .get(act),
                (story, name) -> {});
        deed.accept(stories.bySlug(slug), editor.getName());
        int shown = act.equals("up") ? paragraph - 1 : act.equals("down") ? paragraph + 1 : paragraph;
        return "redirect:/desk/stories/" + slug + "/write#paragraph-" + Math.max(0, shown);
    }

    /** The words come back in the field in which they were typed. */
    private static void unwritten(int paragraph, String words, RedirectAttributes flash) {
        flash.addFlashAttribute("unwritten", words);
        flash.addFlashAttribute("unwrittenAt", paragraph);
    }

    @ExceptionHandler
    String refused(TooManyParagraphs refused, HttpServletRequest request, RedirectAttributes flash) {
        flash.addFlashAttribute("caution", refused.getMessage());
        String paragraph = Objects.requireNonNullElse(request.getParameter("paragraph"), "");
        if (paragraph.matches("\\d{1,9}")) {
            unwritten(
                    Integer.parseInt(paragraph), Objects.requireNonNullElse(request.getParameter("words"), ""), flash);
        }
        return "redirect:" + request.getRequestURI().replaceFirst("/write/.*", "/write");
    }

    @PostMapping("/undo")
    @Transactional
    public String undo(
            @PathVariable String slug,
            @RequestParam(defaultValue = "write") String back,
            Principal editor,
            RedirectAttributes flash) {
        texts.undo(stories.bySlug(slug), editor.getName());
        flash.addFlashAttribute("message", "The last act is taken back.");
        return redirect(slug, back, "", false);
    }

    @PostMapping("/discard")
    @Transactional
    public String discard(@PathVariable String slug, Principal editor, RedirectAttributes flash) {
        texts.discard(stories.bySlug(slug), editor.getName());
        flash.addFlashAttribute("message", "What you had built is gone. The story is as it was.");
        return "redirect:/desk/stories/" + slug + "/write";
    }

    /** The editor has seen what somebody else saved meanwhile, and goes on from there. */
    @PostMapping("/catch-up")
    @Transactional
    public String catchUp(@PathVariable String slug, Principal editor) {
        texts.catchUp(stories.bySlug(slug), editor.getName());
        return "redirect:/desk/stories/" + slug + "/write#save";
    }

    @PostMapping("/revisions")
    @Transactional
    public String save(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String headline,
            @RequestParam(defaultValue = "") String note,
            @ModelAttribute TypedRelease release,
            Principal editor,
            RedirectAttributes flash) {
        Story story = stories.bySlug(slug);
        String problem = problem(headline, note, texts.of(story, editor.getName()));
        if (!problem.isEmpty()) {
            flash.addFlashAttribute("caution", problem);
            flash.addFlashAttribute("headline", headline);
            flash.addFlashAttribute("note", note);
            return "redirect:/desk/stories/" + slug + "/write#save";
        }
        Saving saving = texts.save(
                story, editor.getName(), headline.strip().replaceAll("[\\h\\v]+", " "), note, release.release(editor));
        if (saving instanceof Saving.Clash) {
            flash.addFlashAttribute("headline", headline);
            flash.addFlashAttribute("note", note);
            return "redirect:/desk/stories/" + slug + "/write";
        }
        flash.addFlashAttribute(
                "message",
                saving instanceof Saving.Saved saved
                        ? "Saved as revision " + saved.revision().number()
                                + ". Each sentence knows where it comes from."
                        : "Nothing to save: the words stand there already.");
        return "redirect:/desk/stories/" + slug;
    }

    /** Nothing was saved; the page asks what to do about words whose source is not public. */
    @ExceptionHandler
    String refused(HiddenWords refused, HttpServletRequest request, Principal editor, RedirectAttributes flash) {
        flash.addFlashAttribute("caution", "Nothing is saved. " + refused.getMessage());
        flash.addFlashAttribute("asked", HiddenAsked.of(refused, editor));
        flash.addFlashAttribute("headline", Objects.requireNonNullElse(request.getParameter("headline"), ""));
        flash.addFlashAttribute("note", Objects.requireNonNullElse(request.getParameter("note"), ""));
        return "redirect:" + request.getRequestURI().replaceFirst("/write/.*", "/write") + "#save";
    }

    private static String problem(String headline, String note, WorkingText text) {
        if (text.isEmpty()) {
            return "Nothing is saved: there is no text yet. Take a sentence first, or write one.";
        }
        if (headline.isBlank()) {
            return "Nothing is saved: write a headline. Readers and lists need one.";
        }
        return Math.max(headline.length(), note.length()) > LONGEST_LINE
                ? "Nothing is saved: headline and note may have " + LONGEST_LINE + " characters each."
                : "";
    }
}
