package stemma.desk;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.draft.Desktop;
import stemma.publication.PublicationRefused;
import stemma.revision.Revision.Kind;
import stemma.revision.Revision.Made;
import stemma.revision.Saving;
import stemma.story.StoryMerged;

/** The editor form of an article or a story. */
@Controller
@RequestMapping("/desk/{kind:articles|stories}/{slug}")
class TextController {

    private final Kinds kinds;
    private final FormPage page;
    private final Meetings meetings;

    TextController(Kinds kinds, FormPage page, Meetings meetings) {
        this.kinds = kinds;
        this.page = page;
        this.meetings = meetings;
    }

    @GetMapping("/edit")
    @Transactional(readOnly = true)
    public ModelAndView edit(
            @PathVariable String kind,
            @PathVariable String slug,
            @RequestParam(required = false) @Nullable UUID draft,
            Principal editor) {
        Desktop at = new Desktop(editor.getName(), kind, slug);
        Typed standing = Typed.of(kinds.of(kind).bySlug(slug).head());
        Typed typed = draft == null ? standing : page.goingOn(at, draft).orElse(standing);
        return page.of(at, typed, Map.of());
    }

    @PostMapping("/revisions")
    public ModelAndView save(
            @PathVariable String kind,
            @PathVariable String slug,
            @ModelAttribute Typed typed,
            @ModelAttribute("release") TypedRelease release,
            Principal editor,
            RedirectAttributes flash) {
        Desktop at = new Desktop(editor.getName(), kind, slug);
        Map<String, String> problems = new LinkedHashMap<>(typed.problems());
        problems.putAll(release.problems());
        if (!problems.isEmpty()) {
            ModelAndView again = page.of(at, typed, release, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        long base = page.base(at, typed);
        Made made = kinds.made(editor, release.corrects() ? Kind.CORRECTION : Kind.EDIT, typed.note());
        try {
            Saving saving =
                    Kinds.met(() -> kinds.of(kind).edit(slug, typed.content(), base, made, release.release(editor)));
            return meetings.answer(at, saving, typed.withBase(base), release, flash);
        } catch (StoryMerged merged) {
            return meetings.merged(at, typed, release);
        } catch (PublicationRefused refused) {
            return refused(at, typed, release, refused, editor);
        }
    }

    /** What was typed stays, beside how things stand now. */
    private ModelAndView refused(
            Desktop at, Typed typed, TypedRelease release, PublicationRefused refused, Principal editor) {
        TypedRelease now = release.over(kinds.of(at.kind()).bySlug(at.slug()).held());
        ModelAndView again = page.of(at, typed, now, Map.of("release", String.valueOf(refused.getMessage())));
        again.addObject("asked", HiddenAsked.of(refused, editor));
        again.setStatus(HttpStatus.CONFLICT);
        return again;
    }
}
