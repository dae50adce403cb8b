package stemma.desk;

import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.regrouping.Regrouping;
import stemma.regrouping.Regroupings;
import stemma.regrouping.WeakestCut;
import stemma.story.Stories;
import stemma.story.Story;

/** What was done to a story's articles, undoing any of it, and splitting a story in two. */
@Controller
class RegroupingController {

    private static final int SHOWN = 200;

    private final Stories stories;
    private final StoryFiles files;
    private final Regroupings regroupings;
    private final WeakestCut cut;

    RegroupingController(Stories stories, StoryFiles files, Regroupings regroupings, WeakestCut cut) {
        this.stories = stories;
        this.files = files;
        this.regroupings = regroupings;
        this.cut = cut;
    }

    @GetMapping("/desk/stories/{slug}/regroupings")
    @Transactional(readOnly = true)
    public String list(@PathVariable String slug, Model model) {
        Story story = stories.bySlug(slug);
        List<Regrouping> done = regroupings.of(story, SHOWN);
        model.addAttribute("story", story);
        model.addAttribute("part", story.mergedInto() == null ? null : story.standing());
        model.addAttribute("done", done);
        model.addAttribute(
                "strokes",
                done.stream()
                        .filter(Regrouping::stands)
                        .collect(Collectors.groupingBy(Regrouping::first, Collectors.counting())));
        return "desk/regroupings";
    }

    /** With {@code all} everything that was done at one stroke. */
    @DeleteMapping("/desk/regroupings/{id}")
    public String undo(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean all,
            Principal editor,
            RedirectAttributes flash) {
        Story back = all ? regroupings.undoAll(id, editor.getName()) : regroupings.undo(id, editor.getName());
        flash.addFlashAttribute("message", "Undone: everything is back where it was.");
        return "redirect:/desk/stories/" + back.slug();
    }

    /** Both stories as they would be; without a choice, the one that lies nearest. */
    @GetMapping("/desk/stories/{slug}/splits/new")
    @Transactional(readOnly = true)
    public String preview(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") Set<String> article,
            @RequestParam(defaultValue = "false") boolean chosen,
            Model model) {
        Story story = stories.bySlug(slug).standing();
        StoryFiles.StoryFile file = files.of(story);
        Set<Long> proposed = chosen ? Set.of() : cut.of(story);
        Set<String> leaving = chosen
                ? article
                : file.articles().stream()
                        .map(StoryFiles.Row::article)
                        .filter(one -> proposed.contains(one.id()))
                        .map(stemma.article.Article::slug)
                        .collect(Collectors.toSet());
        model.addAttribute("split", new SplitPlan(file, leaving));
        model.addAttribute("proposed", !chosen);
        return "desk/split";
    }

    @PostMapping("/desk/stories/{slug}/splits")
    public String split(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") List<String> article,
            Principal editor,
            RedirectAttributes flash) {
        Regrouping done = regroupings.split(
                slug, article.stream().filter(one -> !one.isBlank()).toList(), editor.getName());
        flash.addFlashAttribute("message", "The story is split: these articles are a story of their own now.");
        flash.addFlashAttribute("undo", done.id());
        return "redirect:/desk/stories/" + regroupings.byId(done.id()).to().slug();
    }
}
