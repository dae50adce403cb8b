package stemma.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.checking.Dismissal;
import stemma.checking.Dismissals;
import stemma.story.Stories;
import stemma.story.Story;

/** What editors have dismissed for good, to look at and to take back. */
@Controller
@RequestMapping("/desk/dismissals")
class DismissalController {

    private static final int PAGE = 50;

    private final Dismissals dismissals;
    private final Articles articles;
    private final Stories stories;

    DismissalController(Dismissals dismissals, Articles articles, Stories stories) {
        this.dismissals = dismissals;
        this.articles = articles;
        this.stories = stories;
    }

    /** A text in which something was dismissed. */
    record Where(String address, String title, @Nullable String lang) {}

    @GetMapping
    @Transactional(readOnly = true)
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "9223372036854775807") long before) {
        String asked = q.strip().replace("\0", "");
        List<Dismissal> found = dismissals.forGood(asked, before, PAGE + 1);
        List<Dismissal> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new ModelAndView("desk/dismissals")
                .addObject("dismissals", shown)
                .addObject("texts", texts(shown))
                .addObject("q", asked)
                .addObject("next", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    /** Of those texts that are still there. */
    private Map<String, Where> texts(List<Dismissal> shown) {
        Map<String, Where> texts = new HashMap<>();
        for (Article article : articles.findAllWithHead(ids(shown, "articles/"))) {
            String address = "/desk/articles/" + article.slug() + "/checks";
            texts.put("articles/" + article.id(), new Where(address, article.title(), article.foreignLanguage()));
        }
        for (Story story : stories.withWords(ids(shown, "stories/"))) {
            String address = "/desk/stories/" + story.slug() + "/checks";
            String lang = story.lead().foreignLanguage();
            texts.put("stories/" + story.id(), new Where(address, story.title(), lang));
        }
        return texts;
    }

    private static List<Long> ids(List<Dismissal> shown, String kind) {
        return shown.stream()
                .map(Dismissal::subject)
                .filter(subject -> subject != null && subject.startsWith(kind))
                .map(subject -> Long.valueOf(String.valueOf(subject).substring(kind.length())))
                .distinct()
                .toList();
    }

    @DeleteMapping("/{id:[0-9]{1,18}}")
    String undo(@PathVariable long id, Principal editor, HttpServletRequest request, RedirectAttributes flash) {
        boolean undone = dismissals.undo(id, request.isUserInRole("ADMIN"), editor.getName());
        if (undone) {
            flash.addFlashAttribute("message", "It counts again.");
            flash.addFlashAttribute("reopen", "/desk/dismissals/" + id + "/restoration");
        } else {
            flash.addFlashAttribute("caution", "Nothing was undone: " + CheckController.WHY_NOT);
        }
        return "redirect:/desk/dismissals";
    }

    @PostMapping("/{id:[0-9]{1,18}}/restoration")
    String again(@PathVariable long id, Principal editor, HttpServletRequest request, RedirectAttributes flash) {
        boolean again = dismissals.again(id, request.isUserInRole("ADMIN"), editor.getName());
        flash.addFlashAttribute(
                again ? "message" : "caution",
                again ? "It is dismissed again." : "It stays as it is: somebody has dismissed it meanwhile.");
        return "redirect:/desk/dismissals";
    }
}
