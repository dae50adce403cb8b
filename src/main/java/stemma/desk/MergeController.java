package stemma.desk;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.story.Keep;
import stemma.story.Merge;
import stemma.story.Newsdesk;
import stemma.story.Stories;
import stemma.story.Story;

/** Making two stories one, undoing that, and moving single articles. */
@Controller
class MergeController {

    private final Stories stories;
    private final StoryFiles files;
    private final Newsdesk newsdesk;

    MergeController(Stories stories, StoryFiles files, Newsdesk newsdesk) {
        this.stories = stories;
        this.files = files;
        this.newsdesk = newsdesk;
    }

    /** Shows both stories and asks whose address, headline and lead to keep. */
    @GetMapping("/desk/merges/new")
    @Transactional(readOnly = true)
    public String preview(@RequestParam String story, @RequestParam String with, Model model) {
        model.addAttribute("a", files.of(stories.bySlug(story).standing()));
        model.addAttribute("b", files.of(stories.bySlug(with).standing()));
        return "desk/merge";
    }

    /** Each of the three choices names one of the two stories by its slug. */
    @PostMapping("/desk/merges")
    public String merge(
            @RequestParam String a,
            @RequestParam String b,
            @RequestParam String survivor,
            @RequestParam String headline,
            @RequestParam String lead,
            Principal editor,
            RedirectAttributes flash) {
        String absorbed = survivor.equals(a) ? b : a;
        Keep keep = new Keep(!headline.equals(survivor), !lead.equals(survivor));
        Merge merge = newsdesk.merge(survivor, absorbed, keep, editor.getName());
        flash.addFlashAttribute("message", "Two stories are one now.");
        flash.addFlashAttribute("undoMerge", merge.id());
        return "redirect:/desk/stories/" + survivor;
    }

    @DeleteMapping("/desk/merges/{id}")
    public String unmerge(@PathVariable long id, Principal editor, RedirectAttributes flash) {
        Story back = newsdesk.unmerge(id, editor.getName());
        flash.addFlashAttribute("message", "The merge is undone: this story is back as it was.");
        return "redirect:/desk/stories/" + back.slug();
    }

    /** Moves an article into the story with the given slug, or into one of its own where the slug is empty. */
    @PostMapping("/desk/articles/{slug}/placement")
    public String move(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String story,
            Principal editor,
            RedirectAttributes flash) {
        String source = newsdesk.storyOf(slug);
        String target = story.isBlank()
                ? newsdesk.moveOut(slug, editor.getName()).slug()
                : newsdesk.move(slug, story.strip(), editor.getName()).slug();
        flash.addFlashAttribute("message", "The article is in this story now.");
        flash.addFlashAttribute("movedArticle", slug);
        flash.addFlashAttribute("movedFrom", source);
        return "redirect:/desk/stories/" + target;
    }
}
