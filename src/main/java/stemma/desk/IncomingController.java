package stemma.desk;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.revision.Revision;
import stemma.revision.Saving;

/** Deciding about a changed source where an editor's fix says otherwise. */
@Controller
class IncomingController {

    private final Articles articles;
    private final Archive archive;

    IncomingController(Articles articles, Archive archive) {
        this.articles = articles;
        this.archive = archive;
    }

    @GetMapping("/desk/articles/{slug}/incoming")
    @Transactional(readOnly = true)
    public String incoming(@PathVariable String slug, Model model) {
        Article article = articles.bySlug(slug);
        Revision incoming = article.incoming();
        model.addAttribute("article", article);
        model.addAttribute("waits", incoming != null);
        model.addAttribute(
                "disagreements",
                incoming == null
                        ? List.of()
                        : article.against(incoming.content()).disagreements());
        return "desk/incoming";
    }

    @PostMapping("/desk/articles/{slug}/incoming")
    public String decide(
            @PathVariable String slug,
            @RequestParam long base,
            @RequestParam long incoming,
            @RequestParam(defaultValue = "") Set<Integer> taken,
            Principal editor,
            RedirectAttributes flash) {
        Saving saving = archive.decideIncoming(slug, incoming, taken, base, editor.getName());
        if (saving instanceof Saving.Clash clash) {
            flash.addFlashAttribute(
                    "caution",
                    "The article or its source has changed meanwhile; it is at revision "
                            + clash.standing().number() + " now. Nothing was decided: look again.");
            return "redirect:/desk/articles/" + slug + "/incoming";
        }
        flash.addFlashAttribute(
                "message",
                saving instanceof Saving.Saved ? "Decided and saved." : "Decided: the article’s words stay.");
        return "redirect:/desk/articles/" + slug + "/edit";
    }
}
