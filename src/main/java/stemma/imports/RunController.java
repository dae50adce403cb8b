package stemma.imports;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import stemma.intake.Imports;
import stemma.intake.Item;
import stemma.intake.Run;
import stemma.intake.State;

/** One run: how far it is, what became of each file, and what an admin can do about it. */
@Controller
@RequestMapping("/admin/imports/{id}")
class RunController {

    private static final int ITEMS = 500;

    private final Imports imports;
    private final ProgressStream stream;
    private final Clock clock;

    RunController(Imports imports, ProgressStream stream, Clock clock) {
        this.imports = imports;
        this.stream = stream;
        this.clock = clock;
    }

    @GetMapping
    String run(@PathVariable long id, @RequestParam(defaultValue = "0") int after, Model model) {
        Run run = imports.run(id);
        List<Item> items = imports.items(id, after, ITEMS + 1);
        model.addAttribute("run", run);
        model.addAttribute("given", run.state() == State.PREVIEWED ? imports.given(id) : null);
        model.addAttribute("undo", imports.undoOf(id).orElse(null));
        model.addAttribute("progress", Progress.of(run, imports.obstacle().orElse(null), clock.instant()));
        model.addAttribute("items", items.subList(0, Math.min(ITEMS, items.size())));
        model.addAttribute("next", items.size() > ITEMS ? items.get(ITEMS - 1).position() : null);
        return "imports/run";
    }

    @GetMapping("/items/{position}")
    String item(@PathVariable long id, @PathVariable int position, Model model) {
        model.addAttribute("run", imports.run(id));
        model.addAttribute("item", imports.item(id, position));
        model.addAttribute("prediction", imports.prediction(id, position));
        return "imports/item";
    }

    @GetMapping(path = "/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter progress(@PathVariable long id) {
        return stream.follow(id);
    }

    @PostMapping("/pause")
    String pause(@PathVariable long id, Principal admin) {
        imports.pause(id, admin.getName());
        return page(id);
    }

    @PostMapping("/resumption")
    String resume(@PathVariable long id, Principal admin) {
        imports.resume(id, admin.getName());
        return page(id);
    }

    @PostMapping("/cancellation")
    String cancel(@PathVariable long id, Principal admin) {
        imports.cancel(id, admin.getName());
        return page(id);
    }

    /** Imports just what was previewed. */
    @PostMapping("/acceptance")
    String accept(@PathVariable long id, Principal admin) {
        imports.accept(id, admin.getName());
        imports.await(id, ImportController.PATIENCE);
        return page(id);
    }

    /** Where to look at it. */
    static String page(long id) {
        return "redirect:/admin/imports/" + id;
    }
}
