package stemma.desk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.publication.Decision;
import stemma.publication.Hand;
import stemma.publication.PublicationRefused;
import stemma.publication.Step;

/** Where an article or a story stands with its readers, and the forms that change that. */
@Controller
@RequestMapping("/desk/{kind:articles|stories}/{slug}")
class PublicationController {

    /** What was typed into one of the forms; times are in UTC. */
    record TypedStep(
            Step step, @Nullable String time, @Nullable String notice) {

        Decision by(Hand hand) {
            return new Decision(step, hand, instant(), notice);
        }

        private @Nullable Instant instant() {
            try {
                return time == null || time.isBlank()
                        ? null
                        : LocalDateTime.parse(time).toInstant(ZoneOffset.UTC);
            } catch (DateTimeException e) {
                throw new PublicationRefused("Write the time as 2027-03-17T09:30, in UTC.");
            }
        }
    }

    private static final TypedStep NOTHING = new TypedStep(Step.PUBLISH, null, null);

    private final PublicationDesk desk;

    PublicationController(PublicationDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/publication")
    public ModelAndView publication(@PathVariable String kind, @PathVariable String slug, Authentication editor) {
        return panel(kind, slug, editor, NOTHING, TypedRelease.NONE, Map.of());
    }

    private ModelAndView panel(
            String kind,
            String slug,
            Authentication editor,
            TypedStep typed,
            TypedRelease release,
            Map<String, String> problems) {
        return new ModelAndView("desk/publication")
                .addObject("panel", desk.panel(kind, slug, Hands.of(editor)))
                .addObject("typedStep", typed)
                .addObject("release", release)
                .addObject("problems", problems);
    }

    /** What was typed stays where a step is refused. */
    @PostMapping("/publications")
    public ModelAndView take(
            @PathVariable String kind,
            @PathVariable String slug,
            @RequestParam Step step,
            @RequestParam(required = false) @Nullable String time,
            @RequestParam(required = false) @Nullable String notice,
            @RequestParam(defaultValue = "false") boolean disclose,
            Authentication editor,
            RedirectAttributes flash) {
        TypedStep typed = new TypedStep(step, time, notice);
        try {
            flash.addFlashAttribute("message", desk.take(kind, slug, typed.by(Hands.of(editor)), disclose));
        } catch (PublicationRefused refused) {
            Map<String, String> problems = Map.of("step-" + step, String.valueOf(refused.getMessage()));
            ModelAndView again = panel(kind, slug, editor, typed, TypedRelease.NONE, problems);
            again.addObject("askedStep", HiddenAsked.of(refused, editor));
            return refused(again, HttpStatus.CONFLICT);
        }
        return back(kind, slug);
    }

    @PostMapping("/notices")
    public ModelAndView release(
            @PathVariable String kind,
            @PathVariable String slug,
            @ModelAttribute TypedRelease release,
            Authentication editor,
            RedirectAttributes flash) {
        Map<String, String> problems = release.problems();
        if (!problems.isEmpty()) {
            ModelAndView again = panel(kind, slug, editor, NOTHING, release, problems);
            return refused(again, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            desk.release(kind, slug, release.release(editor), Hands.of(editor));
        } catch (PublicationRefused refused) {
            Map<String, String> why = Map.of("notice", String.valueOf(refused.getMessage()));
            ModelAndView again = panel(kind, slug, editor, NOTHING, release, why);
            again.addObject("asked", HiddenAsked.of(refused, editor));
            return refused(again, HttpStatus.CONFLICT);
        }
        flash.addFlashAttribute("message", "Readers have it now.");
        return back(kind, slug);
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private static ModelAndView back(String kind, String slug) {
        return new ModelAndView("redirect:/desk/" + kind + "/" + slug + "/publication");
    }
}
