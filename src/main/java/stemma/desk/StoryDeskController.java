package stemma.desk;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Limit;
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
import stemma.revision.Revisions;
import stemma.revision.Saving;
import stemma.story.Newsdesk;
import stemma.story.Stories;
import stemma.story.Story;

/** A story on the desk: its articles and why they are in it, its words and their history. */
@Controller
class StoryDeskController {

    private static final int CHOICES = 100;

    private final Stories stories;
    private final Newsdesk newsdesk;
    private final Revisions revisions;
    private final StoryFiles files;

    StoryDeskController(Stories stories, Newsdesk newsdesk, Revisions revisions, StoryFiles files) {
        this.stories = stories;
        this.newsdesk = newsdesk;
        this.revisions = revisions;
        this.files = files;
    }

    @GetMapping("/desk/stories/{slug}")
    @Transactional(readOnly = true)
    public String story(@PathVariable String slug, Model model) {
        Story story = stories.bySlug(slug);
        if (story.mergedInto() != null) {
            return "redirect:/desk/stories/" + story.standing().slug();
        }
        model.addAttribute("file", files.of(story));
        model.addAttribute("others", others(story));
        return "desk/story";
    }

    private List<Story> others(Story story) {
        return stories.page(Long.MAX_VALUE, Limit.of(CHOICES)).stream()
                .filter(other -> !other.is(story))
                .toList();
    }

    @GetMapping("/desk/stories/{slug}/edit")
    @Transactional(readOnly = true)
    public ModelAndView edit(@PathVariable String slug) {
        Story story = stories.bySlug(slug);
        return form(story, Typed.of(story.shown()), Map.of());
    }

    private static ModelAndView form(Story story, Typed typed, Map<String, String> problems) {
        return new ModelAndView("desk/story-edit")
                .addObject("story", story)
                .addObject("typed", typed)
                .addObject("problems", problems);
    }

    @PostMapping("/desk/stories/{slug}/revisions")
    public ModelAndView save(
            @PathVariable String slug, @ModelAttribute Typed typed, Principal editor, RedirectAttributes flash) {
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty()) {
            ModelAndView again = form(stories.bySlug(slug), typed, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Saving saving = newsdesk.edit(slug, typed.content(), typed.base(), editor.getName(), typed.note());
        return Answers.saved(saving, typed, "/desk/stories/" + slug, flash);
    }

    @GetMapping("/desk/stories/{slug}/history")
    @Transactional(readOnly = true)
    public String history(
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "0") long to,
            Model model) {
        Story story = stories.bySlug(slug);
        model.addAttribute("heading", story.title());
        model.addAttribute("address", "/desk/stories/" + slug);
        model.addAttribute("public", "/stories/" + slug);
        model.addAttribute("history", History.of(revisions.history(story.shown().id()), from, to));
        return "desk/history";
    }

    @PostMapping("/desk/stories/{slug}/restorations")
    public ModelAndView restore(
            @PathVariable String slug,
            @RequestParam long revision,
            @RequestParam long base,
            Principal editor,
            RedirectAttributes flash) {
        Typed wished = Typed.of(revisions.findById(revision).orElseThrow().content(), base);
        Saving saving = newsdesk.restore(slug, revision, base, editor.getName());
        return Answers.saved(saving, wished, "/desk/stories/" + slug, flash);
    }

    @PostMapping("/desk/stories/{slug}/lead")
    public String lead(
            @PathVariable String slug, @RequestParam String article, Principal editor, RedirectAttributes flash) {
        newsdesk.lead(slug, article, editor.getName());
        flash.addFlashAttribute("message", "The story has another lead.");
        return "redirect:/desk/stories/" + slug;
    }
}
