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
import stemma.story.Placement;
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

    CollationController(Stories stories, Placements placements, Articles articles, Collations collations) {
        this.stories = stories;
        this.placements = placements;
        this.articles = articles;
        this.collations = collations;
    }

    @GetMapping("/desk/stories/{slug}/collation")
    @Transactional(readOnly = true)
    public String story(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "false") boolean only,
            Model model) {
        Story story = stories.bySlug(slug);
        if (story.mergedInto() != null) {
            return "redirect:/desk/stories/" + story.standing().slug() + "/collation";
        }
        model.addAttribute("address", "/desk/stories/" + slug + "/collation");
        show(story, base, only, model);
        return "desk/collation";
    }

    /** Puts the articles of a story on a page; of a large one the lead, the base and the first of the others. */
    void show(Story story, String base, boolean only, Model model) {
        List<Article> all = articles.findAllWithHead(placements.ofStory(story.id()).stream()
                .map(Placement::articleId)
                .toList());
        List<Article> shown = shown(all, story, base);
        List<String> sigla =
                shown.stream().map(article -> Sigla.at(all.indexOf(article))).toList();
        model.addAttribute("story", story);
        model.addAttribute("members", all);
        model.addAttribute("view", collations.of(shown, sigla, base, only));
    }

    private static List<Article> shown(List<Article> all, Story story, String base) {
        return all.stream()
                .sorted(Comparator.comparing((Article article) ->
                        article.id() != story.lead().id() && !article.slug().equals(base)))
                .limit(Collation.MOST)
                .sorted(Comparator.comparing(Article::id))
                .toList();
    }

    @GetMapping("/desk/collation")
    @Transactional(readOnly = true)
    public String any(
            @RequestParam(defaultValue = "") List<String> article,
            @RequestParam(defaultValue = "") String base,
            @RequestParam(defaultValue = "false") boolean only,
            Model model) {
        List<Article> chosen = article.stream()
                .filter(slug -> !slug.isBlank())
                .distinct()
                .limit(Collation.MOST)
                .map(articles::bySlug)
                .toList();
        model.addAttribute("address", "/desk/collation");
        model.addAttribute("chosen", chosen);
        model.addAttribute("tooMany", article.stream().distinct().count() > Collation.MOST);
        model.addAttribute("view", collations.of(chosen, Sigla.first(chosen.size()), base, only));
        return "desk/collation";
    }
}
