package stemma.intake;

import java.io.InputStream;
import java.security.Principal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import stemma.parsing.Upload;

/** Uploading reports, and the log of what became of each file. */
@Controller
class ImportController {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int RUNS = 50;
    private static final int ITEMS = 500;

    private final Importer importer;
    private final ImportQueue queue;
    private final RunLog runs;

    ImportController(Importer importer, ImportQueue queue, RunLog runs) {
        this.importer = importer;
        this.queue = queue;
        this.runs = runs;
    }

    @GetMapping("/admin")
    String admin() {
        return "redirect:/admin/imports";
    }

    @GetMapping("/admin/imports")
    ModelAndView imports(@RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        List<Run> page = runs.page(before, RUNS + 1);
        return new ModelAndView("intake/imports")
                .addObject("runs", page.subList(0, Math.min(RUNS, page.size())))
                .addObject("next", page.size() > RUNS ? page.get(RUNS - 1).id() : null);
    }

    @PostMapping("/admin/imports")
    ModelAndView upload(@RequestParam(required = false) MultipartFile @Nullable [] files, Principal admin) {
        List<MultipartFile> chosen = files == null
                ? List.of()
                : Arrays.stream(files).filter(ImportController::isChosen).toList();
        if (chosen.isEmpty()) {
            return refused(
                    "No file was chosen. Choose one or more .txt files or a .zip, then press Import.",
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        long run = importer.begin(
                Origin.UPLOAD,
                admin.getName(),
                chosen.stream().map(ImportController::delivery).toList());
        queue.add(run, PATIENCE);
        return new ModelAndView("redirect:/admin/imports/" + run);
    }

    /** A form sent without a choice has one part, without a name and empty. */
    private static boolean isChosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name != null && !name.isEmpty();
    }

    private static Delivery delivery(MultipartFile file) {
        return receiver -> {
            try (InputStream in = file.getInputStream()) {
                Upload.each(String.valueOf(file.getOriginalFilename()), in, receiver);
            }
        };
    }

    @GetMapping("/admin/imports/{id}")
    String run(@PathVariable long id, @RequestParam(defaultValue = "0") int after, Model model) {
        List<Item> items = runs.items(id, after, ITEMS + 1);
        model.addAttribute("run", runs.run(id));
        model.addAttribute("items", items.subList(0, Math.min(ITEMS, items.size())));
        model.addAttribute("next", items.size() > ITEMS ? items.get(ITEMS - 1).position() : null);
        return "intake/run";
    }

    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException tooLarge) {
        return refused(
                "That is more than one upload can carry (256 MB a file, 512 MB in all). Send it in parts.",
                HttpStatus.CONTENT_TOO_LARGE);
    }

    private ModelAndView refused(String problem, HttpStatusCode status) {
        ModelAndView page = imports(Long.MAX_VALUE).addObject("problem", problem);
        page.setStatus(status);
        return page;
    }
}
