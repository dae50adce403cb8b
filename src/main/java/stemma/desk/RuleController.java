package stemma.desk;

import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.intake.OutletRules;
import stemma.intake.RuleTrials;
import stemma.parsing.LineClass;
import stemma.parsing.OutletRule;
import stemma.parsing.OutletRule.Matching;

/** The rules of outlets: their list and order, a new one and what it would catch, and switching and deleting them. */
@Controller
@RequestMapping("/desk/rules")
class RuleController {

    private final OutletRules rules;
    private final RuleTrials trials;

    RuleController(OutletRules rules, RuleTrials trials) {
        this.rules = rules;
        this.trials = trials;
    }

    @GetMapping
    String rules(Model model) {
        model.addAttribute("rules", rules.all());
        return "desk/rules";
    }

    @GetMapping("/{id}")
    String rule(@PathVariable long id, Model model) {
        model.addAttribute("entry", rules.rule(id));
        model.addAttribute("examples", trials.examples(id));
        return "desk/rule";
    }

    @GetMapping("/new")
    ModelAndView fresh(@ModelAttribute TypedRule typed) {
        Map<String, String> problems = typed.isBlank() ? Map.of() : typed.problems();
        ModelAndView form = form(typed, problems);
        if (typed.problems().isEmpty()) {
            form.addObject("trial", trials.of(typed.outlet(), rule(typed)));
        }
        return form;
    }

    private static OutletRule rule(TypedRule typed) {
        return new OutletRule(0, typed.matching(), typed.words(), typed.lineClass());
    }

    private static ModelAndView form(TypedRule typed, Map<String, String> problems) {
        return new ModelAndView("desk/rule-new")
                .addObject("typed", typed)
                .addObject("problems", problems)
                .addObject("matchings", Matching.values())
                .addObject("classes", LineClass.values());
    }

    @PostMapping
    ModelAndView make(@ModelAttribute TypedRule typed, Principal editor, RedirectAttributes flash) {
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty()) {
            ModelAndView again = form(typed, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        long id = rules.make(typed.outlet(), typed.matching(), typed.words(), typed.lineClass(), editor.getName());
        flash.addFlashAttribute("message", "Rule " + id + " counts from the next import on.");
        return new ModelAndView("redirect:/desk/rules");
    }

    @PostMapping("/{id}/moves")
    String move(@PathVariable long id, @RequestParam boolean up, Principal editor) {
        rules.move(id, up, editor.getName());
        return "redirect:/desk/rules#rule-" + id;
    }

    @PostMapping("/{id}/switch")
    String turn(@PathVariable long id, @RequestParam boolean on, Principal editor) {
        rules.turn(id, on, editor.getName());
        return "redirect:/desk/rules#rule-" + id;
    }

    @DeleteMapping("/{id}")
    String delete(@PathVariable long id, Principal editor, RedirectAttributes flash) {
        rules.delete(id, editor.getName());
        flash.addFlashAttribute("message", "Rule " + id + " is deleted. What it has caught stays as it is.");
        flash.addFlashAttribute("deletedRule", id);
        return "redirect:/desk/rules";
    }

    @PostMapping("/{id}/restoration")
    String restore(@PathVariable long id, Principal editor, RedirectAttributes flash) {
        rules.restore(id, editor.getName());
        flash.addFlashAttribute("message", "Rule " + id + " is back.");
        return "redirect:/desk/rules#rule-" + id;
    }
}
