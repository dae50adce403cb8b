package stemma.reading;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import stemma.press.Shown;
import stemma.publication.PublicChange;
import stemma.section.Sections;
import stemma.signal.Subject;
import stemma.story.PublicStories;
import stemma.story.PublicStory;

/** One story; the address of a story that became part of another leads there. */
@Controller
class StoryController {

    private static final Duration LIKELY_UNDONE = Duration.ofDays(30);

    private final PublicStories stories;
    private final StoryPages pages;
    private final PublicHistories histories;
    private final Timelines timelines;
    private final ReportMarks marks;
    private final Sections sections;
    private final Heads heads;
    private final Clock clock;

    StoryController(
            PublicStories stories,
            StoryPages pages,
            PublicHistories histories,
            Timelines timelines,
            ReportMarks marks,
            Sections sections,
            Heads heads,
            Clock clock) {
        this.stories = stories;
        this.pages = pages;
        this.histories = histories;
        this.timelines = timelines;
        this.marks = marks;
        this.sections = sections;
        this.heads = heads;
        this.clock = clock;
    }

    @GetMapping("/stories/{slug}")
    @Transactional(readOnly = true)
    public ModelAndView story(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            HttpServletResponse response) {
        PublicStory story = stories.bySlug(slug);
        if (!story.slug().equals(slug)) {
            return redirect(slug, story, response);
        }
        Shown.on(request, Subject.story(story.id()), Subject.NAMES);
        String cameFrom =
                from.isEmpty() ? null : stories.formerTitle(from, story).orElse(null);
        StoryPage page = pages.of(story, cameFrom);
        List<PublicChange> changes = histories.last(story);
        List<PublicChange> notices = histories.notices(story, changes);
        return new ModelAndView("reading/story")
                .addObject("story", page)
                .addObject(
                        "head",
                        heads.of(page, story.published(), story.content().bylines(), notices))
                .addObject("notices", notices)
                .addObject("timeline", timelines.of(story, page.members(), changes, notices, request))
                .addObject("marks", marks.of(story))
                .addObject("topics", sections.topics(story))
                .addObject("changed", !changes.isEmpty());
    }

    @GetMapping("/stories/{slug}/history")
    @Transactional(readOnly = true)
    public ModelAndView history(
            @PathVariable String slug,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            HttpServletRequest request) {
        PublicStory story = stories.bySlug(slug);
        Shown.on(request, Subject.story(story.id()));
        return story.slug().equals(slug)
                ? new ModelAndView("reading/history").addObject("history", histories.of(story, before))
                : new ModelAndView("redirect:/stories/" + story.slug() + "/history");
    }

    /**
     * Temporary while an editor is likely to undo the merge, then permanent for search engines; asked for again each time in
     * either case, since it can be undone whenever that may be.
     */
    private ModelAndView redirect(String former, PublicStory story, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        RedirectView view = new RedirectView("/stories/" + story.slug() + "?from=" + former, true);
        boolean fresh = stories.mergedSince(former).isAfter(clock.instant().minus(LIKELY_UNDONE));
        view.setStatusCode(fresh ? HttpStatus.FOUND : HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(view);
    }
}
