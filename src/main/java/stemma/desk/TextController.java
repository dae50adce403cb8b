package stemma.desk;

import java.security.Principal;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.revision.Revisions;
import stemma.revision.Saving;

/** The editor form of an article or a story, its history, and the way back to earlier words. */
@Controller
@RequestMapping("/desk/{kind:articles|stories}/{slug}")
class TextController {

    private final Map<String, Texts> kinds;
    private final Revisions revisions;

    TextController(ArticleTexts articles, StoryTexts stories, Revisions revisions) {
        this.kinds = Map.of("articles", articles, "stories", stories);
        this.revisions = revisions;
    }

    private Texts texts(String kind) {
        return Objects.requireNonNull(kinds.get(kind));
    }

    @GetMapping("/edit")
    @Transactional(readOnly = true)
    public ModelAndView edit(@PathVariable String kind, @PathVariable String slug) {
        Typed standing = Typed.of(texts(kind).bySlug(slug).head());
        return form(kind, slug, standing, Map.of());
    }

    private ModelAndView form(String kind, String slug, Typed typed, Map<String, String> problems) {
        return texts(kind).form(slug).addObject("typed", typed).addObject("problems", problems);
    }

    @PostMapping("/revisions")
    public ModelAndView save(
            @PathVariable String kind,
            @PathVariable String slug,
            @ModelAttribute Typed typed,
            Principal editor,
            RedirectAttributes flash) {
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty()) {
            ModelAndView again = form(kind, slug, typed, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String lang = texts(kind).bySlug(slug).lang();
        Saving saving =
                met(() -> texts(kind).edit(slug, typed.content(), typed.base(), editor.getName(), typed.note()));
        return Answers.saved(saving, typed, address(kind, slug), lang, flash);
    }

    @GetMapping("/history")
    @Transactional(readOnly = true)
    public String history(
            @PathVariable String kind,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "0") long to,
            Model model) {
        Texts.Text text = texts(kind).bySlug(slug);
        model.addAttribute("heading", text.title());
        model.addAttribute("lang", text.lang());
        model.addAttribute("address", address(kind, slug));
        model.addAttribute("public", "/" + kind + "/" + slug);
        model.addAttribute("history", History.of(revisions.history(text.head().id()), from, to));
        return "desk/history";
    }

    /** Who meets another in the very same moment tries again, and is told what the other wrote. */
    private static Saving met(Supplier<Saving> save) {
        try {
            return save.get();
        } catch (OptimisticLockingFailureException e) {
            return save.get();
        }
    }

    @PostMapping("/restorations")
    public ModelAndView restore(
            @PathVariable String kind,
            @PathVariable String slug,
            @RequestParam long revision,
            @RequestParam long base,
            Principal editor,
            RedirectAttributes flash) {
        Texts.Text text = texts(kind).bySlug(slug);
        Typed wished = Typed.of(revisions.inHistory(text.head().id(), revision).content(), base);
        Saving saving = met(() -> texts(kind).restore(slug, revision, base, editor.getName()));
        return Answers.saved(saving, wished, address(kind, slug), text.lang(), flash);
    }

    private static String address(String kind, String slug) {
        return "/desk/" + kind + "/" + slug;
    }
}
