package stemma.reading;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.press.Shown;
import stemma.signal.Subject;
import stemma.story.PublicStories;

/** The front page: stories, those first that went public last. */
@Controller
class FrontController {

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
        model.addAttribute("front", lines.page(stories.page(before, StoryLines.PAGE + 1)));
        model.addAttribute("head", heads.front());
        return "reading/front";
    }
}
