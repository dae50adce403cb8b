package stemma.reading;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import stemma.press.Shown;
import stemma.section.Section;
import stemma.section.SectionKind;
import stemma.section.Sections;
import stemma.signal.Subject;

/** Topics, outlets and authors: the list of each, and the stories of one. */
@Controller
class SectionController {

    private static final int LISTED = 60;
    private static final String KIND = "/{kind:topics|outlets|authors}";

    private final Sections sections;
    private final StoryLines lines;

    SectionController(Sections sections, StoryLines lines) {
        this.sections = sections;
        this.lines = lines;
    }

    @GetMapping(KIND)
    @Transactional(readOnly = true)
    public ModelAndView list(
            @PathVariable String kind, @RequestParam(defaultValue = "") String after, HttpServletRequest request) {
        Shown.on(request, Subject.LISTS, Subject.NAMES);
        return new ModelAndView("reading/sections")
                .addObject("kind", kind)
                .addObject("most", Sections.MOST_COUNTED)
                .addObject("page", sections.page(kind(kind), after.replace('\0', ' '), LISTED));
    }

    @GetMapping(KIND + "/{address}")
    @Transactional(readOnly = true)
    public ModelAndView section(
            @PathVariable String kind,
            @PathVariable String address,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            HttpServletRequest request) {
        Section section = sections.at(kind(kind), address);
        if (!section.address().equals(address)) {
            return new ModelAndView("redirect:" + section.location());
        }
        Shown.on(request, Subject.LISTS, Subject.NAMES);
        StoryList page = lines.page(sections.stories(section, before, StoryLines.PAGE + 1));
        return new ModelAndView("reading/section")
                .addObject("list", SectionPage.of(kind, section.name(), section.location(), page));
    }

    private static SectionKind kind(String path) {
        return SectionKind.ofPath(path).orElseThrow();
    }
}
