package stemma.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.story.Stories;
import stemma.story.Story;

/** The lists of the desk: the articles, those with most to look at first, and the newest stories. */
@Controller
@Transactional(readOnly = true)
class DeskController {

    private static final int PAGE = 50;

    private final Articles articles;
    private final Stories stories;
    private final Overviews overviews;

    DeskController(Articles articles, Stories stories, Overviews overviews) {
        this.articles = articles;
        this.stories = stories;
        this.overviews = overviews;
    }

    @GetMapping("/desk/articles")
    String articles(
            @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int warnings,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            Model model) {
        List<Article> page = articles.needingAttention(warnings, before, Limit.of(PAGE + 1));
        List<Article> shown = page.subList(0, Math.min(PAGE, page.size()));
        model.addAttribute("articles", overviews.articles(shown));
        model.addAttribute("next", page.size() > PAGE ? shown.get(PAGE - 1) : null);
        return "desk/articles";
    }

    @GetMapping("/desk/stories")
    String stories(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        List<Story> page = stories.page(before, Limit.of(PAGE + 1));
        model.addAttribute("stories", overviews.stories(page.subList(0, Math.min(PAGE, page.size()))));
        model.addAttribute("next", next(page));
        return "desk/stories";
    }

    private static @Nullable Long next(List<Story> page) {
        return page.size() > PAGE ? page.get(PAGE - 1).id() : null;
    }
}
