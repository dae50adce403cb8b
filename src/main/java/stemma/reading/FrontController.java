package stemma.reading;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.press.Shown;
import stemma.register.Register;
import stemma.revision.Content;
import stemma.signal.Subject;
import stemma.story.PublicStories;
import stemma.story.PublicStory;

/** The front page: stories, those first that went public last. */
@Controller
class FrontController {

    private static final int PAGE = 20;

    private final PublicStories stories;
    private final Register register;

    FrontController(PublicStories stories, Register register) {
        this.stories = stories;
        this.register = register;
    }

    @GetMapping("/")
    @Transactional(readOnly = true)
    public String front(
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model, HttpServletRequest request) {
        Shown.on(request, Subject.LISTS, Subject.NAMES);
        List<PublicStory> page = stories.page(before, PAGE + 1);
        List<PublicStory> shown = page.subList(0, Math.min(PAGE, page.size()));
        String next = page.size() > PAGE ? String.valueOf(shown.get(PAGE - 1).id()) : null;
        model.addAttribute("front", new FrontPage(shown.stream().map(this::line).toList(), next));
        return "reading/front";
    }

    private StoryLine line(PublicStory story) {
        Content content = story.content();
        List<String> outlets = story.reports().stream()
                .map(one -> register.name(one.outletId(), one.outlet()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new StoryLine(
                story.slug(),
                content.title(),
                content.titleIsFirstSentence(),
                content.dek(),
                content.body().get(0).text(),
                story.foreignLanguage(),
                story.updated(),
                story.reports().size(),
                outlets);
    }
}
