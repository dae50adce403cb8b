package stemma.desk;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.correction.Corrections;
import stemma.draft.Desktop;
import stemma.revision.Revision;
import stemma.revision.RevisionNotFound;
import stemma.revision.Revisions;
import stemma.revision.Saving;

/** What an editor sees after saving: the history, or what to decide where somebody else wrote the same paragraph. */
@Component
class Meetings {

    private final Kinds kinds;
    private final FormPage page;
    private final Revisions revisions;
    private final Corrections corrections;

    Meetings(Kinds kinds, FormPage page, Revisions revisions, Corrections corrections) {
        this.kinds = kinds;
        this.page = page;
        this.revisions = revisions;
        this.corrections = corrections;
    }

    ModelAndView answer(Desktop at, Saving saving, Typed typed, TypedRelease release, RedirectAttributes flash) {
        if (saving instanceof Saving.Clash clash) {
            return clash(at, meeting(typed, clash.standing()), Map.of(), release, "");
        }
        if (saving instanceof Saving.Saved saved) {
            page.saved(at, typed, saved.revision());
        } else if (saving instanceof Saving.Same same) {
            page.saved(at, typed, same.revision());
        }
        flash.addFlashAttribute(
                "message", message(saving, kinds.of(at.kind()).bySlug(at.slug()).held()));
        if (release.corrects() && saving instanceof Saving.Saved saved) {
            carryOn(at, saved.revision().id(), flash);
        }
        return new ModelAndView("redirect:" + Kinds.address(at.kind(), at.slug()) + "/history");
    }

    private void carryOn(Desktop at, long revision, RedirectAttributes flash) {
        long open = corrections.open(revision);
        if (open > 0) {
            flash.addFlashAttribute("carryOn", Kinds.address(at.kind(), at.slug()) + "/corrections/" + revision);
            flash.addFlashAttribute(
                    "carryOnTo",
                    open == 1 ? "Another text makes the same claim." : open + " other texts make the same claim.");
        }
    }

    private static String message(Saving saving, boolean held) {
        String readers = held ? " Readers do not see the newest words: they are kept inside." : "";
        return message(saving) + readers;
    }

    /** The story became part of another one meanwhile: the words stay in their form and among the drafts. */
    ModelAndView merged(Desktop at, Typed typed, TypedRelease release) {
        page.keep(at, typed.oneTurnOn());
        ModelAndView again = page.of(at, typed.oneTurnOn(), release, Map.of());
        again.setStatus(HttpStatus.CONFLICT);
        return again;
    }

    private static String message(Saving saving) {
        if (!(saving instanceof Saving.Saved saved)) {
            return "Nothing to save: the words stand there already.";
        }
        String done = "Saved as revision " + saved.revision().number() + ".";
        return saved.met().isEmpty() ? done : done + " In it too is " + names(saved.met()) + ", saved while you wrote.";
    }

    private static String names(List<Revision> met) {
        return met.stream()
                .map(revision -> "revision " + revision.number() + " by " + revision.author())
                .collect(Collectors.joining(" and "));
    }

    Meeting meeting(Typed typed, Revision standing) {
        Revision began = revisions.findById(typed.base()).orElseThrow(() -> new RevisionNotFound(typed.base()));
        return Meeting.of(began, standing, typed);
    }

    /**
     * @param form what was chosen in it already
     * @param problem what keeps a choice from being saved; may be empty
     */
    ModelAndView clash(Desktop at, Meeting meeting, Map<String, String> form, TypedRelease release, String problem) {
        return new ModelAndView("desk/clash", HttpStatus.CONFLICT)
                .addObject("address", Kinds.address(at.kind(), at.slug()))
                .addObject("lang", kinds.of(at.kind()).bySlug(at.slug()).lang())
                .addObject("problem", problem)
                .addObject("form", form)
                .addObject("release", release)
                .addObject("meeting", meeting);
    }
}
