package stemma.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.press.Shown;
import stemma.signal.Subject;
import stemma.story.PublicStories;
import stemma.story.PublicStory;

/** The front page: stories, those first that went public last. */
@Controller
class FrontController {

    private static final int PAGE = 20;

    private final PublicStories stories;
    private final StoryLines lines;
    private final Heads heads;

    FrontController(PublicStories stories, StoryLines lines, Heads heads) {
        this.stories = stories;
        this.lines = lines;
        this.heads = heads;
    }

    @GetMapping("/")
    @Transactional(readOnly = true)
    public String front(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model, HttpServletRequest request) {
        Shown.on(request, Subject.LISTS, Subject.NAMES);
        List<PublicStory> page = stories.page(before, PAGE + 1);
        List<PublicStory> shown = page.subList(0, Math.min(PAGE, page.size()));
        String next = page.size() > PAGE ? String.valueOf(shown.get(PAGE - 1).id()) : null;
        model.addAttribute("front", new FrontPage(lines.of(shown), next));
        model.addAttribute("head", heads.front());
        return "reading/front";
    }
}
