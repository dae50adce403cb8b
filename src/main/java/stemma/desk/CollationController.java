package stemma.desk;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.collation.Collation;
import stemma.story.Placements;
import stemma.story.Sigla;
import stemma.story.Stories;
import stemma.story.Story;

/** The articles of a story, or any, sentence beside sentence. */
@Controller
class CollationController {

    private final Stories stories;
    private final Placements placements;
    private final Articles articles;
    private final Collations collations;
    private final CollationChoice choice;

    CollationController(
            Stories stories, Placements placements, Articles articles, Collations collations, CollationChoice choice) {
        this.stories = stories;
        this.placements = placements;
        this.articles = articles;
        this.collations = collations;
        this.choice = choice;
    }

    @GetMapping("/desk/stories/{slug}/collation")
    @Transactional(readOnly = true)
    public String story(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "false") boolean only,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        Story story = stories.bySlug(slug);
        if (story.mergedInto() != null) {
            return "redirect:/desk/stories/" + story.standing().slug() + "/collation";
        }
        model.addAttribute("address", "/desk/stories/" + slug + "/collation");
        show(story, base, only, model);
        moving(move, from, model);
        return "desk/collation";
    }

    /** Puts the articles of a story on a page; of a large one the lead, the base and the first of the others. */
    void show(Story story, String base, boolean only, Model model) {
        List<Long> all = placements.articlesOf(story.id());
        List<Article> shown = articles.findAllWithHead(shown(all, story, base));
        List<String> sigla = shown.stream()
                .map(article -> Sigla.at(all.indexOf(article.id())))
                .toList();
        model.addAttribute("story", story);
        model.addAttribute("members", all.size());
        model.addAttribute("view", collations.of(shown, sigla, base, only));
    }

    /** A sentence on the page is about to be moved from this row. */
    static void moving(String move, String from, Model model) {
        if (!move.isEmpty() && model.getAttribute("view") instanceof Collations.View view) {
            RowMove.of(view, move, from).ifPresent(moving -> model.addAttribute("moving", moving));
        }
    }

    private List<Long> shown(List<Long> all, Story story, String base) {
        long first = base.isEmpty()
                ? story.lead().id()
                : articles.findBySlug(base).map(Article::id).orElse(story.lead().id());
        return all.stream()
                .sorted(Comparator.comparing((Long id) -> id != story.lead().id() && id != first))
                .limit(Collation.MOST)
                .toList();
    }

    /** Fewer or more than fit are chosen anew, and none of the choice is lost. */
    @GetMapping("/desk/collation")
    @Transactional(readOnly = true)
    public String any(
            @RequestParam(defaultValue = "") List<String> article,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "false") boolean only,
            @RequestParam(defaultValue = "") String move,
            @RequestParam(defaultValue = "") String from,
            Model model) {
        List<Article> chosen = choice.of(article);
        if (chosen.size() < 2 || chosen.size() > Collation.MOST) {
            choice.show(chosen, "", model);
            model.addAttribute("problem", CollationChoice.problem(chosen.size()));
            return CollationChoice.PAGE;
        }
        model.addAttribute("address", "/desk/collation");
        model.addAttribute("chosen", chosen);
        model.addAttribute("view", collations.of(chosen, Sigla.first(chosen.size()), base, only));
        moving(move, from, model);
        return "desk/collation";
    }

    /** Choosing what to compare. */
    @GetMapping("/desk/collation/choice")
    @Transactional(readOnly = true)
    public String choose(
            @RequestParam(defaultValue = "") List<String> article,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        choice.show(choice.of(article), q.strip(), model);
        return CollationChoice.PAGE;
    }
}
