package stemma.reading;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.register.Register;
import stemma.revision.Content;
import stemma.story.Placements;
import stemma.story.Placements.Told;
import stemma.story.Stories;
import stemma.story.Story;

/** The front page: stories, newest first. */
@Controller
class FrontController {

    private static final int PAGE = 20;

    private final Stories stories;
    private final Placements placements;
    private final Register register;

    FrontController(Stories stories, Placements placements, Register register) {
        this.stories = stories;
        this.placements = placements;
        this.register = register;
    }

    @GetMapping("/")
    @Transactional(readOnly = true)
    public String front(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before, Model model) {
        List<Story> page = stories.page(before, Limit.of(PAGE + 1));
        List<Story> shown = page.subList(0, Math.min(PAGE, page.size()));
        String next = page.size() > PAGE ? String.valueOf(shown.get(PAGE - 1).id()) : null;
        model.addAttribute("front", new FrontPage(lines(shown), next));
        return "reading/front";
    }

    private List<StoryLine> lines(List<Story> shown) {
        Map<Long, List<Told>> told = placements
                .told(shown.stream().map(Story::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Told::storyId));
        return shown.stream()
                .filter(story -> told.containsKey(story.id()))
                .map(story -> line(story, Objects.requireNonNull(told.get(story.id()))))
                .toList();
    }

    private StoryLine line(Story story, List<Told> told) {
        Content content = story.content();
        List<String> outlets = told.stream()
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
                story.lead().foreignLanguage(),
                story.changedAt(),
                told.size(),
                outlets);
    }
}
