package stemma.desk;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.rearrangement.Rearrangement;
import stemma.rearrangement.RearrangementRefused;
import stemma.rearrangement.Rearrangements;
import stemma.rearrangement.Rearranging;
import stemma.story.Stories;
import stemma.story.Story;

/** The archive placed anew: what it would do, and then doing it or not, or undoing it. */
@Controller
@RequestMapping("/admin/matching/rearrangements")
class RearrangementController {

    private static final int SHOWN = 100;

    private final Rearrangements rearrangements;
    private final Rearranging rearranging;
    private final Articles articles;
    private final Stories stories;

    RearrangementController(
            Rearrangements rearrangements, Rearranging rearranging, Articles articles, Stories stories) {
        this.rearrangements = rearrangements;
        this.rearranging = rearranging;
        this.articles = articles;
        this.stories = stories;
    }

    @PostMapping
    String begin(Principal admin) {
        long id = rearrangements.begin(admin.getName());
        rearranging.goOn();
        return "redirect:/admin/matching/rearrangements/" + id;
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    @Transactional(readOnly = true)
    public String show(@PathVariable long id, Model model) {
        Rearrangement run = rearrangements.byId(id);
        List<Rearrangement.Move> moves = rearrangements.moves(id, SHOWN);
        model.addAttribute("run", run);
        model.addAttribute("moves", moves);
        model.addAttribute("articles", known(moves));
        model.addAttribute("stories", told(moves));
        return "desk/rearrangement";
    }

    private Map<Long, Article> known(List<Rearrangement.Move> moves) {
        return articles
                .findAllWithHead(moves.stream().map(Rearrangement.Move::article).toList())
                .stream()
                .collect(Collectors.toMap(Article::id, Function.identity()));
    }

    private Map<Long, Story> told(List<Rearrangement.Move> moves) {
        return stories
                .withWords(moves.stream()
                        .flatMap(move -> Stream.of(move.from(), move.to()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Story::id, Function.identity()));
    }

    @PostMapping("/{id:[0-9]{1,18}}/moves")
    String move(@PathVariable long id, Principal admin) {
        rearrangements.move(id, admin.getName());
        rearranging.goOn();
        return "redirect:/admin/matching/rearrangements/" + id;
    }

    @DeleteMapping("/{id:[0-9]{1,18}}/moves")
    String undo(@PathVariable long id, Principal admin) {
        rearrangements.undo(id, admin.getName());
        rearranging.goOn();
        return "redirect:/admin/matching/rearrangements/" + id;
    }

    @DeleteMapping("/{id:[0-9]{1,18}}")
    String drop(@PathVariable long id, Principal admin, RedirectAttributes flash) {
        rearrangements.drop(id, admin.getName());
        flash.addFlashAttribute("message", "Dropped. No article was moved.");
        return "redirect:/admin/matching";
    }

    /** Another admin was quicker, or the page was old. */
    @ExceptionHandler(RearrangementRefused.class)
    String refused(RearrangementRefused why, RedirectAttributes flash) {
        flash.addFlashAttribute("caution", why.getMessage());
        return "redirect:/admin/matching";
    }
}
