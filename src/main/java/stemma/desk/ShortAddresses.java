package stemma.desk;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import stemma.article.Articles;
import stemma.story.Stories;

/** Addresses that people shorten by hand, or load again after a form was sent there: they lead to the page that is meant. */
@Controller
class ShortAddresses {

    /** Where forms are sent, and the page that has the form; an empty one is the text's own. */
    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("revisions", "/edit"),
            Map.entry("merged-revisions", "/edit"),
            Map.entry("preview", "/edit"),
            Map.entry("comparison", "/edit"),
            Map.entry("draft", "/edit"),
            Map.entry("drafts", "/edit"),
            Map.entry("fixes", "/edit"),
            Map.entry("dismissals", "/edit"),
            Map.entry("placement", "/edit"),
            Map.entry("publications", "/publication"),
            Map.entry("notices", "/publication"),
            Map.entry("corrections", "/publication"),
            Map.entry("restorations", "/history"),
            Map.entry("reports", "/report"),
            Map.entry("splits", "/splits/new"),
            Map.entry("lead", ""));

    private static final String ALL =
            ":revisions|merged-revisions|preview|comparison|draft|drafts|fixes|dismissals|placement|publications|notices"
                    + "|corrections|restorations|reports|splits|lead}";

    private final Articles articles;
    private final Stories stories;

    ShortAddresses(Articles articles, Stories stories) {
        this.articles = articles;
        this.stories = stories;
    }

    @GetMapping("/desk/articles/{slug}")
    @Transactional(readOnly = true)
    public String article(@PathVariable String slug) {
        return "redirect:/desk/articles/" + articles.bySlug(slug).slug() + "/edit";
    }

    @GetMapping("/desk/articles/{slug}/{form" + ALL)
    @Transactional(readOnly = true)
    public String ofArticle(@PathVariable String slug, @PathVariable String form) {
        String page = page(form);
        return "redirect:/desk/articles/" + articles.bySlug(slug).slug() + (page.isEmpty() ? "/edit" : page);
    }

    @GetMapping("/desk/stories/{slug}/{form" + ALL)
    @Transactional(readOnly = true)
    public String ofStory(@PathVariable String slug, @PathVariable String form) {
        String page = page(form);
        return "redirect:/desk/stories/" + stories.bySlug(slug).slug() + (page.equals("/report") ? "" : page);
    }

    @GetMapping("/desk/stories/{slug}/write/{form:takes|paragraphs|revisions|undo|discard|catch-up}")
    @Transactional(readOnly = true)
    public String writing(@PathVariable String slug) {
        return "redirect:/desk/stories/" + stories.bySlug(slug).slug() + "/write";
    }

    private static String page(String form) {
        return Objects.requireNonNull(FORMS.get(form));
    }

    /** Two stories to merge are chosen among all of them. */
    @GetMapping({"/desk/merges", "/desk/regroupings"})
    String merges() {
        return "redirect:/desk/stories";
    }

    @GetMapping("/desk/rulings")
    String rulings() {
        return "redirect:/desk/suggestions";
    }

    @GetMapping("/desk/queue")
    String queue() {
        return "redirect:/desk";
    }
}
