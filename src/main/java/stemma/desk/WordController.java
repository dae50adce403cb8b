package stemma.desk;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.checking.LoadedWord;
import stemma.checking.LoadedWordList;

/** The list of loaded words, which admins edit. */
@Controller
@RequestMapping("/admin/words")
class WordController {

    private static final int PAGE = 50;

    private final LoadedWordList list;

    WordController(LoadedWordList list) {
        this.list = list;
    }

    @GetMapping
    ModelAndView words(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after) {
        return page(q, after, "", "", "");
    }

    private ModelAndView page(String q, String after, String words, String advice, String problem) {
        String asked = q.replace('\0', ' ').strip();
        List<LoadedWord> found = list.page(asked, after.replace('\0', ' '), PAGE + 1);
        List<LoadedWord> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new ModelAndView("desk/words")
                .addObject("list", shown)
                .addObject("q", asked)
                .addObject("later", !after.isEmpty())
                .addObject("next", found.size() > PAGE ? shown.get(PAGE - 1).words() : null)
                .addObject("words", words)
                .addObject("advice", advice)
                .addObject("problem", problem);
    }

    @PostMapping
    ModelAndView add(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String advice,
            Principal admin,
            RedirectAttributes flash) {
        Optional<String> problem = LoadedWordList.problem(words, advice);
        if (problem.isPresent()) {
            ModelAndView again = page("", "", words, advice, problem.get());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        list.add(words, advice, admin.getName());
        flash.addFlashAttribute("message", "“" + words.strip() + "” is on the list.");
        return new ModelAndView("redirect:/admin/words");
    }

    @DeleteMapping("/{id:[0-9]{1,18}}")
    String delete(@PathVariable long id, Principal admin, RedirectAttributes flash) {
        list.delete(id, admin.getName()).ifPresent(words -> {
            flash.addFlashAttribute("message", "“" + words + "” is no longer on the list.");
            flash.addFlashAttribute("undoWord", id);
        });
        return "redirect:/admin/words";
    }

    @PostMapping("/{id:[0-9]{1,18}}/restoration")
    String restore(@PathVariable long id, Principal admin, RedirectAttributes flash) {
        list.restore(id, admin.getName())
                .ifPresent(words -> flash.addFlashAttribute("message", "“" + words + "” is on the list again."));
        return "redirect:/admin/words";
    }
}
