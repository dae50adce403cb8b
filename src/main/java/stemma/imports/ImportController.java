package stemma.imports;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import stemma.article.CollectionNotFound;
import stemma.article.CollectionRefused;
import stemma.article.ReportCollection;
import stemma.article.ReportCollections;
import stemma.delivery.Delivery;
import stemma.delivery.Folders;
import stemma.intake.DiskFull;
import stemma.intake.Errand;
import stemma.intake.Imports;
import stemma.intake.Origin;
import stemma.intake.Run;
import stemma.intake.Target;

/** Bringing reports in, from the admin's machine or from a folder of the server, and the list of all runs. */
@Controller
class ImportController {

    static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int RUNS = 50;

    private final Imports imports;
    private final Folders folders;
    private final ReportCollections collections;
    private final Destinations destinations;

    ImportController(Imports imports, Folders folders, ReportCollections collections, Destinations destinations) {
        this.imports = imports;
        this.folders = folders;
        this.collections = collections;
        this.destinations = destinations;
    }

    @GetMapping("/admin")
    String admin() {
        return "redirect:/admin/imports";
    }

    @GetMapping("/admin/imports")
    ModelAndView imports(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        List<Run> page = imports.page(before, RUNS + 1);
        return new ModelAndView("imports/imports")
                .addObject("runs", page.subList(0, Math.min(RUNS, page.size())))
                .addObject("next", page.size() > RUNS ? page.get(RUNS - 1).id() : null)
                .addObject("folders", folders.all())
                .addObject("collections", collections.all())
                .addObject("obstacle", imports.obstacle().orElse(null));
    }

    @PostMapping("/admin/imports")
    ModelAndView upload(
            @RequestParam(required = false) MultipartFile @Nullable [] files,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam(defaultValue = "" + ReportCollection.DEFAULT) long collection,
            @RequestParam(defaultValue = "") String newCollection,
            Principal admin) {
        Chosen chosen = Chosen.of(files);
        if (chosen.isEmpty()) {
            return refused(
                    "No file was chosen. Choose one or more files, or a folder, then press Import or Preview.",
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Target target = destinations.target(collection, newCollection);
        Errand errand = new Errand(Origin.UPLOAD, chosen.source(), admin.getName(), preview, target);
        return begin(errand, chosen.deliveries());
    }

    @PostMapping("/admin/imports/folders/{number}")
    ModelAndView folder(
            @PathVariable int number,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam(defaultValue = "" + ReportCollection.DEFAULT) long collection,
            @RequestParam(defaultValue = "") String newCollection,
            Principal admin) {
        Target target = destinations.target(collection, newCollection);
        Errand errand = new Errand(Origin.FOLDER, folders.path(number).toString(), admin.getName(), preview, target);
        return begin(errand, List.of(folders.delivery(number)));
    }

    private ModelAndView begin(Errand errand, List<Delivery> deliveries) {
        long run = imports.begin(errand, deliveries);
        imports.await(run, PATIENCE);
        return new ModelAndView("redirect:/admin/imports/" + run);
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge) {
        return refused(
                "That is more than one upload can carry (256 MB a file, 512 MB in all). Send it in parts.",
                HttpStatus.CONTENT_TOO_LARGE);
    }

    @ExceptionHandler
    ModelAndView notReadable(MultipartException broken) {
        return refused(
                "The upload did not come through whole, or has more than 20,000 files. Send it again, in parts or as a zip.",
                HttpStatus.BAD_REQUEST);
    }

    @ExceptionHandler
    ModelAndView misnamed(CollectionRefused misnamed) {
        return refused("Nothing was taken in. " + misnamed.getMessage(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ExceptionHandler
    ModelAndView gone(CollectionNotFound gone) {
        return refused(
                "Nothing was taken in: the chosen collection is not there. Choose one from the list.",
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @ExceptionHandler
    ModelAndView full(DiskFull full) {
        return refused("Nothing was taken in. " + full.getMessage(), HttpStatus.INSUFFICIENT_STORAGE);
    }

    private ModelAndView refused(String problem, HttpStatusCode status) {
        ModelAndView page = imports(Long.MAX_VALUE).addObject("problem", problem);
        page.setStatus(status);
        return page;
    }
}
