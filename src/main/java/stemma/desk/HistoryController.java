package stemma.desk;

import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.draft.Desktop;
import stemma.revision.Extents;
import stemma.revision.Histories;
import stemma.revision.Histories.Line;
import stemma.revision.Restoration;
import stemma.revision.Revision;
import stemma.revision.Revisions;
import stemma.revision.Saving;

/** The revisions of an article or a story: what each changed, any two compared, and the way back to earlier words. */
@Controller
@RequestMapping("/desk/{kind:articles|stories}/{slug}")
class HistoryController {

    private static final int PAGE = 50;

    private final Kinds kinds;
    private final Meetings meetings;
    private final Revisions revisions;
    private final Histories histories;
    private final Extents extents;

    HistoryController(Kinds kinds, Meetings meetings, Revisions revisions, Histories histories, Extents extents) {
        this.kinds = kinds;
        this.meetings = meetings;
        this.revisions = revisions;
        this.histories = histories;
        this.extents = extents;
    }

    /**
     * @param from the id of the earlier revision; without one, the revision before the later
     * @param to the id of the later one; without one, what stands now
     * @param columns whether the two stand beside each other
     * @param below the number below which the page of revisions begins
     */
    @GetMapping("/history")
    @Transactional(readOnly = true)
    public String history(
            @PathVariable String kind,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "0") long to,
            @RequestParam(defaultValue = "1") int columns,
            @RequestParam(defaultValue = "" + Integer.MAX_VALUE) int below,
            Model model) {
        Texts.Text text = kinds.of(kind).bySlug(slug);
        model.addAttribute("heading", text.title());
        model.addAttribute("lang", text.lang());
        model.addAttribute("address", Kinds.address(kind, slug));
        model.addAttribute("public", "/" + kind + "/" + slug);
        model.addAttribute("columns", columns == 2);
        model.addAttribute("history", history(text, from, to, below));
        return "desk/history";
    }

    private History history(Texts.Text text, long from, long to, int below) {
        Revision head = text.head();
        List<Line> lines = histories.page(head, below, PAGE + 1);
        List<Line> page = lines.subList(0, Math.min(PAGE, lines.size()));
        Integer next = lines.size() > PAGE ? page.get(PAGE - 1).number() : null;
        Revision later = to == 0 ? head : revision(text, to);
        Revision before = later.previous();
        long first = from == 0 && before != null ? before.id() : from;
        Revision earlier = first == 0 ? null : revision(text, first);
        return new History(head, text.live(), page, extents.of(page), next, earlier, later);
    }

    /** What readers see of a story need not be in its history: it may be an article's. */
    private Revision revision(Texts.Text text, long id) {
        Revision live = text.live();
        return live != null && live.id() == id
                ? live
                : revisions.inHistory(text.head().id(), id);
    }

    /** @param paragraph the place of the one paragraph that is wanted back, from 1; 0 for the whole revision */
    @PostMapping("/restorations")
    public ModelAndView restore(
            @PathVariable String kind,
            @PathVariable String slug,
            @RequestParam long revision,
            @RequestParam long base,
            @RequestParam(defaultValue = "0") int paragraph,
            Principal editor,
            RedirectAttributes flash) {
        Texts.Text text = kinds.of(kind).bySlug(slug);
        Restoration wish = new Restoration(revision, paragraph);
        Revision earlier = revisions.inHistory(text.head().id(), revision);
        Typed wished = Typed.of(wish.content(earlier, text.head().content()), base);
        Saving saving = Kinds.met(() -> kinds.of(kind).restore(slug, wish, base, editor.getName()));
        Desktop at = new Desktop(editor.getName(), kind, slug);
        return meetings.answer(at, saving, wished, TypedRelease.NONE, flash);
    }
}
