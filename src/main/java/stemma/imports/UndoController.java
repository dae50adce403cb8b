package stemma.imports;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.intake.Imports;
import stemma.undo.TouchedSince;

/** Taking a run back, and deciding about what somebody touched since. */
@Controller
@RequestMapping("/admin/imports/{id}")
class UndoController {

    private final Imports imports;

    UndoController(Imports imports) {
        this.imports = imports;
    }

    @PostMapping("/undo")
    String takeBack(@PathVariable long id, Principal admin) {
        long undo = imports.takeBack(id, admin.getName());
        imports.await(undo, ImportController.PATIENCE);
        return RunController.page(undo);
    }

    @PostMapping("/items/{position}/undo")
    String insist(@PathVariable long id, @PathVariable int position, Principal admin, RedirectAttributes flash) {
        try {
            imports.insist(id, position, admin.getName());
        } catch (TouchedSince since) {
            flash.addFlashAttribute("problem", "This file stays: " + since.getMessage() + ".");
        }
        return RunController.page(id);
    }
}
