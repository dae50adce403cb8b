package stemma.desk;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.provenance.SourceChanges;
import stemma.section.StoryTopics;
import stemma.story.Newsdesk;
import stemma.story.Stories;
import stemma.story.Story;

/** A story on the desk: its articles and why they are in it. */
@Controller
class StoryDeskController {

    private static final int CHOICES = 100;

    private final Stories stories;
    private final Newsdesk newsdesk;
    private final StoryFiles files;
    private final StoryCopies copies;
    private final SourceMarks marks;
    private final SourceChanges changes;
    private final StoryTopics topics;

    StoryDeskController(
            Stories stories,
            Newsdesk newsdesk,
            StoryFiles files,
            StoryCopies copies,
            SourceMarks marks,
            SourceChanges changes,
            StoryTopics topics) {
        this.stories = stories;
        this.newsdesk = newsdesk;
        this.files = files;
        this.copies = copies;
        this.marks = marks;
        this.changes = changes;
        this.topics = topics;
    }

    @GetMapping("/desk/stories/{slug}")
    @Transactional(readOnly = true)
    public String story(
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable String sentences,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        Story story = stories.bySlug(slug);
        if (story.mergedInto() != null) {
            return "redirect:/desk/stories/" + story.standing().slug();
        }
        StoryFiles.StoryFile file = files.page(story, page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 0);
        model.addAttribute("file", file);
        model.addAttribute("copies", copies.of(file.articles(), sentences));
        model.addAttribute("others", others(story));
        model.addAttribute("sources", marks.of(story));
        model.addAttribute("topics", topics.of(story.id()));
        model.addAttribute("changedSources", changes.open(story).size());
        return "desk/story";
    }

    private List<Story> others(Story story) {
        return stories.page(Long.MAX_VALUE, Limit.of(CHOICES)).stream()
                .filter(other -> !other.is(story))
                .toList();
    }

    @PostMapping("/desk/stories/{slug}/lead")
    public String lead(
            @PathVariable String slug, @RequestParam String article, Principal editor, RedirectAttributes flash) {
        newsdesk.lead(slug, article, editor.getName());
        flash.addFlashAttribute("message", "The story has another lead.");
        return "redirect:/desk/stories/" + slug;
    }
}
