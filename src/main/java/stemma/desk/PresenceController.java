package stemma.desk;

import java.security.Principal;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.draft.Desktop;
import stemma.draft.Presences;

/** An open form says that it is open, and is told who else has the text open. */
@Controller
@RequestMapping("/desk/{kind:articles|stories}/{slug}/presence")
class PresenceController {

    private final Presences presences;

    PresenceController(Presences presences) {
        this.presences = presences;
    }

    @PostMapping
    public String seen(
            @PathVariable String kind,
            @PathVariable String slug,
            @RequestParam("draft") UUID tab,
            Principal editor,
            Model model) {
        Desktop at = new Desktop(editor.getName(), kind, slug);
        presences.seen(at, tab);
        model.addAttribute("others", presences.others(at));
        return "desk/editor :: others";
    }

    @PostMapping("/departure")
    public ResponseEntity<Void> left(@RequestParam("draft") UUID tab, Principal editor) {
        presences.left(editor.getName(), tab);
        return ResponseEntity.noContent().build();
    }
}
