package stemma.desk;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import stemma.register.EntryKind;
import stemma.register.HouseName;
import stemma.register.HouseName.OtherName;
import stemma.register.HouseName.Status;
import stemma.register.HouseNameBook;
import stemma.register.HouseNames;

/** The house's names of bodies, places and persons, and what editors say of the other names of each. */
@Controller
@RequestMapping("/desk/names")
class NameController {

    private static final int PAGE = 50;

    private final HouseNames names;
    private final HouseNameBook book;

    NameController(HouseNames names, HouseNameBook book) {
        this.names = names;
        this.book = book;
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") long after) {
        String asked = q.strip().toLowerCase(Locale.ROOT);
        List<HouseName> all = names.all();
        int from = 1 + all.stream().map(HouseName::id).toList().indexOf(after);
        List<HouseName> found = all.subList(from, all.size()).stream()
                .filter(name -> Stream.concat(
                                Stream.of(name.name()), name.others().stream().map(OtherName::words))
                        .anyMatch(words -> words.toLowerCase(Locale.ROOT).contains(asked)))
                .limit(PAGE + 1L)
                .toList();
        List<HouseName> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new ModelAndView("desk/names")
                .addObject("names", shown)
                .addObject("q", q.strip())
                .addObject("later", from > 0)
                .addObject("next", found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    /** The form for words that were selected in a text, or for none. */
    @GetMapping("/new")
    ModelAndView fresh(@RequestParam(defaultValue = "") String words) {
        return form(words.strip(), "", EntryKind.BODY, Status.SAME, Map.of());
    }

    private ModelAndView form(String words, String of, EntryKind kind, Status status, Map<String, String> problems) {
        return new ModelAndView("desk/name-new")
                .addObject("words", words)
                .addObject("of", of)
                .addObject("kind", kind)
                .addObject("kinds", EntryKind.OF_HOUSE)
                .addObject("status", status)
                .addObject("statuses", Status.values())
                .addObject("names", names.all())
                .addObject("problems", problems);
    }

    /** Enters a name of the house, or another name of one, which is entered too if it is new. */
    @PostMapping
    ModelAndView enter(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "BODY") EntryKind kind,
            @RequestParam(defaultValue = "SAME") Status status,
            Principal editor,
            RedirectAttributes flash) {
        Map<String, String> problems = new LinkedHashMap<>();
        HouseNameBook.problem(words).ifPresent(problem -> problems.put("words", problem));
        if (!of.isBlank()) {
            HouseNameBook.problem(of).ifPresent(problem -> problems.put("of", problem));
        }
        if (!EntryKind.OF_HOUSE.contains(kind)) {
            problems.put("kind", "Choose what it is: a body, a place or a person in the news.");
        }
        if (!problems.isEmpty()) {
            ModelAndView again = form(words, of, kind, status, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        long id = book.enter(kind, of.isBlank() ? words : of, editor.getName());
        if (!of.isBlank() && !names.byId(id).name().equals(words.strip())) {
            book.say(id, words, status, editor.getName());
        }
        flash.addFlashAttribute("message", "“" + words.strip() + "” is on the list.");
        return new ModelAndView("redirect:/desk/names/" + id);
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    ModelAndView name(@PathVariable long id) {
        return new ModelAndView("desk/name")
                .addObject("name", names.byId(id))
                .addObject("kinds", EntryKind.OF_HOUSE)
                .addObject("statuses", Status.values());
    }

    @PostMapping("/{id:[0-9]{1,18}}")
    String rename(
            @PathVariable long id,
            @RequestParam String name,
            @RequestParam Optional<EntryKind> kind,
            Principal editor,
            RedirectAttributes flash) {
        HouseNameBook.problem(name).ifPresentOrElse(problem -> flash.addFlashAttribute("caution", problem), () -> {
            book.rename(id, name, editor.getName());
            kind.ifPresent(is -> book.regard(id, is, editor.getName()));
            flash.addFlashAttribute("message", "Saved.");
        });
        return "redirect:/desk/names/" + id;
    }

    @PostMapping("/{id:[0-9]{1,18}}/others")
    String say(
            @PathVariable long id,
            @RequestParam String words,
            @RequestParam Status status,
            Principal editor,
            RedirectAttributes flash) {
        HouseNameBook.problem(words).ifPresentOrElse(problem -> flash.addFlashAttribute("caution", problem), () -> {
            book.say(id, words, status, editor.getName());
            flash.addFlashAttribute("message", "“" + words.strip() + "”: " + status.word() + ".");
        });
        return "redirect:/desk/names/" + id;
    }

    @DeleteMapping("/{id:[0-9]{1,18}}/others")
    String forget(@PathVariable long id, @RequestParam String words, Principal editor, RedirectAttributes flash) {
        Status had = book.forget(id, words, editor.getName());
        if (had != null) {
            flash.addFlashAttribute("message", "“" + words + "” is no longer a name of this.");
            flash.addFlashAttribute("undoName", Map.of("id", id, "words", words, "status", had));
        }
        return "redirect:/desk/names/" + id;
    }
}
