package stemma.desk;

import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.TaskExecutor;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.matching.MatchingSettings;
import stemma.matching.MatchingThresholds;
import stemma.placing.Rehearsed;
import stemma.placing.Repairs;
import stemma.placing.Tuning;
import stemma.rearrangement.Rearrangements;

/** From which scores articles are placed and editors are asked: what it does, shown before it counts. */
@Controller
class MatchingController {

    private static final int RUNS = 5;

    private final MatchingThresholds thresholds;
    private final Tuning tuning;
    private final Rehearsals rehearsals;
    private final Repairs repairs;
    private final Rearrangements rearrangements;
    private final TaskExecutor background;
    private final Articles articles;

    MatchingController(
            MatchingThresholds thresholds,
            Tuning tuning,
            Rehearsals rehearsals,
            Repairs repairs,
            Rearrangements rearrangements,
            @Qualifier("applicationTaskExecutor") TaskExecutor background,
            Articles articles) {
        this.thresholds = thresholds;
        this.tuning = tuning;
        this.rehearsals = rehearsals;
        this.repairs = repairs;
        this.rearrangements = rearrangements;
        this.background = background;
        this.articles = articles;
    }

    /** Numbers as typed, so that what cannot be understood is shown again beside the reason. */
    @GetMapping("/admin/matching")
    @Transactional(readOnly = true)
    public String preview(
            @RequestParam(defaultValue = "") String join,
            @RequestParam(defaultValue = "") String suggest,
            @RequestParam(defaultValue = "false") boolean anew,
            Model model) {
        MatchingSettings now = thresholds.current();
        Map<String, String> problems = new HashMap<>();
        MatchingSettings then = typed(join, suggest, now, problems);
        Rehearsals.Done done = then == null ? null : rehearsals.of(then, anew).orElse(null);
        model.addAttribute("now", now);
        model.addAttribute("configured", thresholds.configured());
        model.addAttribute("then", then);
        model.addAttribute("join", join.isBlank() ? "" + now.join() : join);
        model.addAttribute("suggest", suggest.isBlank() ? "" + now.suggest() : suggest);
        model.addAttribute("problems", problems);
        model.addAttribute("changes", then != null && !then.equals(now));
        model.addAttribute("rehearsed", done == null ? null : done.rehearsed());
        model.addAttribute("rehearsedAt", done == null ? null : done.at());
        model.addAttribute("repair", repairs.last().orElse(null));
        model.addAttribute("repairing", repairs.isLooking());
        model.addAttribute("rearrangements", rearrangements.newest(RUNS));
        model.addAttribute("articles", done == null ? Map.of() : known(done.rehearsed()));
        return "desk/matching";
    }

    @PostMapping("/admin/matching")
    String move(@RequestParam String join, @RequestParam String suggest, Principal admin, RedirectAttributes flash) {
        Map<String, String> problems = new HashMap<>();
        MatchingSettings then = typed(join, suggest, thresholds.current(), problems);
        if (then == null) {
            flash.addAttribute("join", join).addAttribute("suggest", suggest);
        } else {
            tuning.move(then, admin.getName());
            flash.addFlashAttribute(
                    "message", "From now on articles are placed by these. Those that are here stay where they are.");
        }
        return "redirect:/admin/matching";
    }

    /** Starts looking, which takes some seconds. */
    @PostMapping("/admin/matching/repairs")
    String repair(Principal admin, RedirectAttributes flash) {
        String name = admin.getName();
        background.execute(() -> repairs.look(name));
        flash.addFlashAttribute(
                "message",
                "The newest articles are being looked at. What comes of it is under Suggestions on the desk.");
        return "redirect:/admin/matching";
    }

    private static @Nullable MatchingSettings typed(
            String join, String suggest, MatchingSettings now, Map<String, String> problems) {
        Double joinAt = number("join", join, now.join(), problems);
        Double suggestAt = number("suggest", suggest, now.suggest(), problems);
        if (joinAt != null && suggestAt != null && suggestAt > joinAt) {
            problems.put(
                    "suggest",
                    "Editors are asked below the score for joining, so this cannot be more than " + joinAt + ".");
        }
        return problems.isEmpty() && joinAt != null && suggestAt != null
                ? new MatchingSettings(joinAt, suggestAt)
                : null;
    }

    private static @Nullable Double number(String name, String typed, double now, Map<String, String> problems) {
        try {
            double number =
                    typed.isBlank() ? now : Double.parseDouble(typed.strip().replace(',', '.'));
            if (number > 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, as for a number out of range
        }
        problems.put(name, "Write a number above 0 and up to 1, such as 0.38.");
        return null;
    }

    private Map<Long, Article> known(Rehearsed rehearsed) {
        List<Long> ids = Stream.concat(
                        rehearsed.moves().stream().flatMap(move -> Stream.of(move.article(), move.from(), move.to())),
                        rehearsed.doubts().stream().flatMap(doubt -> Stream.of(doubt.article(), doubt.other())))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return articles.findAllWithHead(ids).stream().collect(Collectors.toMap(Article::id, Function.identity()));
    }
}
