package stemma.imports;

import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.article.CollectionName;
import stemma.article.CollectionRefused;
import stemma.article.ReportCollections;

/** The collections: what is in each, and what it is called. */
@Controller
class CollectionController {

    private final ReportCollections collections;
    private final Holdings holdings;

    CollectionController(ReportCollections collections, Holdings holdings) {
        this.collections = collections;
        this.holdings = holdings;
    }

    @GetMapping("/admin/collections")
    String collections(Model model) {
        model.addAttribute("holdings", holdings.all());
        return "imports/collections";
    }

    @PostMapping("/admin/collections/{id}")
    String describe(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String description,
            Principal admin,
            RedirectAttributes flash) {
        CollectionName wished = new CollectionName(name);
        collections.describe(id, wished, description, admin.getName());
        flash.addFlashAttribute("message", "The collection “" + wished.text() + "” is saved.");
        return "redirect:/admin/collections";
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refused(CollectionRefused refused, Model model) {
        model.addAttribute("problem", refused.getMessage());
        return collections(model);
    }
}
