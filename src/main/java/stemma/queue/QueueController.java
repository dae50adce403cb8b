package stemma.queue;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.article.ReportCollections;
import stemma.checking.CopyDesk;

/** The queue of the desk: its page, what is done from there and taken back, saved filters, and its keys. */
@Controller
class QueueController {

    /** The page says that there are as many or more. */
    private static final int UNREAD_COUNTED = 1_000;

    private final Queue queue;
    private final QueueActs acts;
    private final Pauses pauses;
    private final SavedFilters filters;
    private final QueueKeys keys;
    private final QueueNews news;
    private final Busy busy;
    private final CopyDesk copyDesk;
    private final ReportCollections collections;

    QueueController(
            Queue queue,
            QueueActs acts,
            Pauses pauses,
            SavedFilters filters,
            QueueKeys keys,
            QueueNews news,
            Busy busy,
            CopyDesk copyDesk,
            ReportCollections collections) {
        this.queue = queue;
        this.acts = acts;
        this.pauses = pauses;
        this.filters = filters;
        this.keys = keys;
        this.news = news;
        this.busy = busy;
        this.copyDesk = copyDesk;
        this.collections = collections;
    }

    /** The filter, which every address and form of the queue carries along. */
    @ModelAttribute("asked")
    Asked asked(
            @RequestParam(defaultValue = "") List<String> kind,
            @RequestParam(defaultValue = "") String outlet,
            @RequestParam(defaultValue = "") String collection,
            @RequestParam(defaultValue = "") String age,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") String off,
            @RequestParam(defaultValue = "") String page) {
        return Asked.of(kind, outlet, collection, age, q, off.equals("true"), page);
    }

    @GetMapping("/desk")
    String queue(@ModelAttribute("asked") Asked asked, Principal editor, Model model) {
        Queue.Page page = queue.page(asked, editor.getName());
        model.addAttribute("queue", page);
        model.addAttribute("inShort", Ranking.IN_SHORT);
        model.addAttribute("ages", Age.values());
        model.addAttribute("collections", collections.all());
        model.addAttribute("filters", filters.of(editor.getName()));
        model.addAttribute("putOff", pauses.putOffBy(editor.getName()));
        model.addAttribute("latest", acts.latest(editor.getName()).orElse(null));
        model.addAttribute("keys", keys.on(editor.getName()));
        model.addAttribute("unread", copyDesk.waiting(UNREAD_COUNTED));
        model.addAttribute("busy", busy.now(editor.getName()));
        model.addAttribute("news", page.cards().isEmpty() ? news.told(editor.getName()) : null);
        return "queue/queue";
    }

    /**
     * Does something to one entry or to all that are chosen.
     *
     * @param one an act and an entry, such as {@code same pair:12:0}, from an entry's own button
     * @param act an act for all that are chosen
     */
    @PostMapping("/desk/queue/acts")
    String act(
            @ModelAttribute("asked") Asked asked,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") List<String> chosen,
            Principal editor,
            RedirectAttributes flash) {
        int space = one.indexOf(' ');
        String wanted = space < 0 ? act : one.substring(0, space);
        List<Handle> items = (space < 0 ? chosen : List.of(one.substring(space + 1)))
                .stream()
                        .flatMap(written -> Handle.of(written).stream())
                        .distinct()
                        .toList();
        if (items.isEmpty() || !wanted.matches("[a-z]{1,20}")) {
            flash.addFlashAttribute("caution", "Nothing was done: choose entries first, by the box beside each.");
        } else {
            flash.addFlashAttribute("done", acts.act(wanted, items, editor.getName()));
        }
        return "redirect:" + asked.address();
    }

    @PostMapping("/desk/queue/acts/{id:[0-9]{1,18}}/undo")
    String undo(
            @PathVariable long id, @ModelAttribute("asked") Asked asked, Principal editor, RedirectAttributes flash) {
        Optional<Done> back = acts.undo(id, editor.getName());
        if (back.isPresent()) {
            flash.addFlashAttribute("done", back.get());
        } else {
            flash.addFlashAttribute("caution", "That was taken back already.");
        }
        return "redirect:" + asked.address();
    }

    @PostMapping("/desk/queue/filters")
    String save(
            @ModelAttribute("asked") Asked asked,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean shared,
            Principal editor,
            RedirectAttributes flash) {
        try {
            filters.save(name, asked, shared, editor.getName());
            flash.addFlashAttribute("message", "The filter is saved.");
        } catch (ActRefused refused) {
            flash.addFlashAttribute("caution", refused.getMessage());
        }
        return "redirect:" + asked.address();
    }

    @DeleteMapping("/desk/queue/filters/{id:[0-9]{1,18}}")
    String delete(
            @PathVariable long id, @ModelAttribute("asked") Asked asked, Principal editor, RedirectAttributes flash) {
        if (filters.delete(id, editor.getName())) {
            flash.addFlashAttribute("message", "The filter is deleted.");
            flash.addFlashAttribute("deletedFilter", id);
        }
        return "redirect:" + asked.address();
    }

    @PostMapping("/desk/queue/filters/{id:[0-9]{1,18}}/restoration")
    String restore(@PathVariable long id, @ModelAttribute("asked") Asked asked, Principal editor) {
        filters.restore(id, editor.getName());
        return "redirect:" + asked.address();
    }

    @PostMapping("/desk/queue/keys")
    String keys(
            @RequestParam boolean on,
            @ModelAttribute("asked") Asked asked,
            Principal editor,
            RedirectAttributes flash) {
        keys.turn(on, editor.getName());
        flash.addFlashAttribute("message", on ? "Keys are on." : "Keys are off.");
        return "redirect:" + asked.address();
    }
}
