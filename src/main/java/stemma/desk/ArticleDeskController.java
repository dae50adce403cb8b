package stemma.desk;

import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.article.Archive;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.article.Holes;
import stemma.intake.Ledger;
import stemma.revision.Revisions;
import stemma.revision.Saving;
import stemma.story.Stories;

/** The editor form of an article, its history, and the report behind it. */
@Controller
class ArticleDeskController {

    private final Articles articles;
    private final Archive archive;
    private final Revisions revisions;
    private final Stories stories;
    private final Ledger ledger;

    ArticleDeskController(Articles articles, Archive archive, Revisions revisions, Stories stories, Ledger ledger) {
        this.articles = articles;
        this.archive = archive;
        this.revisions = revisions;
        this.stories = stories;
        this.ledger = ledger;
    }

    @GetMapping("/desk/articles/{slug}/edit")
    @Transactional(readOnly = true)
    public ModelAndView edit(@PathVariable String slug) {
        Article article = articles.bySlug(slug);
        return form(article, Typed.of(article.head()), Map.of());
    }

    private ModelAndView form(Article article, Typed typed, Map<String, String> problems) {
        return new ModelAndView("desk/article-edit")
                .addObject("article", article)
                .addObject("story", stories.ofArticle(article.id()))
                .addObject("holes", Holes.in(article.content().body()))
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    @PostMapping("/desk/articles/{slug}/revisions")
    public ModelAndView save(
            @PathVariable String slug, @ModelAttribute Typed typed, Principal editor, RedirectAttributes flash) {
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty()) {
            ModelAndView again = form(articles.bySlug(slug), typed, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Saving saving = archive.edit(slug, typed.content(), typed.base(), editor.getName(), typed.note());
        return Answers.saved(saving, typed, "/desk/articles/" + slug, flash);
    }

    @GetMapping("/desk/articles/{slug}/history")
    @Transactional(readOnly = true)
    public String history(
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "0") long to,
            Model model) {
        Article article = articles.bySlug(slug);
        model.addAttribute("heading", article.title());
        model.addAttribute("address", "/desk/articles/" + slug);
        model.addAttribute("public", "/articles/" + slug);
        model.addAttribute(
                "history", History.of(revisions.history(article.head().id()), from, to));
        return "desk/history";
    }

    @PostMapping("/desk/articles/{slug}/restorations")
    public ModelAndView restore(
            @PathVariable String slug,
            @RequestParam long revision,
            @RequestParam long base,
            Principal editor,
            RedirectAttributes flash) {
        Typed wished = Typed.of(revisions.findById(revision).orElseThrow().content(), base);
        Saving saving = archive.restore(slug, revision, base, editor.getName());
        return Answers.saved(saving, wished, "/desk/articles/" + slug, flash);
    }
}
