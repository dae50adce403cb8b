package stemma.reading;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
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
import stemma.story.Stories;
import stemma.story.Story;

/** One story; the address of a story that became part of another leads there. */
@Controller
class StoryController {

    private final Stories stories;
    private final StoryPages pages;

    StoryController(Stories stories, StoryPages pages) {
        this.stories = stories;
        this.pages = pages;
    }

    @GetMapping("/stories/{slug}")
    @Transactional(readOnly = true)
    public ModelAndView story(
            @PathVariable String slug, @RequestParam(defaultValue = "") String from, HttpServletResponse response) {
        Story story = stories.bySlug(slug);
        if (story.mergedInto() != null) {
            return redirect(story, response);
        }
        return new ModelAndView("reading/story").addObject("story", pages.of(story, cameFrom(story, from)));
    }

    /** Permanent for search engines, but asked for again each time: a merge can be undone. */
    private static ModelAndView redirect(Story story, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        RedirectView view = new RedirectView("/stories/" + story.standing().slug() + "?from=" + story.slug(), true);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return new ModelAndView(view);
    }

    private @Nullable String cameFrom(Story story, String slug) {
        if (slug.isEmpty()) {
            return null;
        }
        return stories.findBySlug(slug)
                .filter(other -> other.mergedInto() != null && other.standing().is(story))
                .map(Story::title)
                .orElse(null);
    }
}
