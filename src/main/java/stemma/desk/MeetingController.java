package stemma.desk;

import java.security.Principal;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.draft.Desktop;
import stemma.publication.PublicationRefused;
import stemma.revision.Content;
import stemma.revision.Revision.Kind;
import stemma.revision.Revision.Made;
import stemma.revision.Revisions;
import stemma.revision.Saving;
import stemma.story.StoryMerged;

/** Saves what an editor decided where somebody else had written the same paragraph. */
@Controller
class MeetingController {

    private final Kinds kinds;
    private final Meetings meetings;
    private final Revisions revisions;

    MeetingController(Kinds kinds, Meetings meetings, Revisions revisions) {
        this.kinds = kinds;
        this.meetings = meetings;
        this.revisions = revisions;
    }

    /**
     * Saves the text with what was chosen for each clash.
     *
     * @param standing the id of the other's revision, as the editor saw it
     */
    @PostMapping("/desk/{kind:articles|stories}/{slug}/merged-revisions")
    public ModelAndView decide(
            @PathVariable String kind,
            @PathVariable String slug,
            @ModelAttribute Typed typed,
            @ModelAttribute("release") TypedRelease release,
            @RequestParam long standing,
            @RequestParam Map<String, String> form,
            Principal editor,
            RedirectAttributes flash) {
        Desktop at = new Desktop(editor.getName(), kind, slug);
        long head = kinds.of(kind).bySlug(slug).head().id();
        Meeting meeting = meetings.meeting(typed, revisions.inHistory(head, standing));
        if (meeting.forgets(form)) {
            return meetings.clash(
                    at,
                    meeting,
                    form,
                    release,
                    "You wrote words anew and did not choose them. Choose them, or put back what was there.");
        }
        Content wished;
        try {
            wished = meeting.merge().settled(meeting.choices(form));
        } catch (IllegalArgumentException e) {
            return meetings.clash(
                    at, meeting, form, release, "Nothing would be left of the text. Keep something of it.");
        }
        Typed decided = Typed.of(wished, standing).inForm(typed);
        if (!decided.problems().isEmpty()) {
            return meetings.clash(
                    at,
                    meeting,
                    form,
                    release,
                    String.join(" ", decided.problems().values()));
        }
        Made made = kinds.made(editor, Kind.MERGE, typed.note());
        try {
            Saving saving = Kinds.met(() -> kinds.of(kind).edit(slug, wished, standing, made, release.release(editor)));
            return meetings.answer(at, saving, decided, release, flash);
        } catch (StoryMerged merged) {
            return meetings.merged(at, decided, release);
        } catch (PublicationRefused refused) {
            return meetings.clash(
                    at, meeting, form, release.inside(), refused.getMessage() + " What you save now is kept inside.");
        }
    }
}
