package stemma.desk;

import java.security.Principal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
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
import stemma.article.Article;
import stemma.article.Bibliography;
import stemma.register.Change;
import stemma.register.Entries;
import stemma.register.Entry;
import stemma.register.EntryKind;
import stemma.register.Registrar;
import stemma.register.Wish;

/** The outlets and the authors that articles name: their lists, each record with its articles, and their merges. */
@Controller
@RequestMapping("/desk/{kind:outlets|authors|topics}")
class RegisterController {

    private static final int PAGE = 50;
    private static final Map<String, EntryKind> KINDS =
            Map.of("outlets", EntryKind.OUTLET, "authors", EntryKind.PERSON, "topics", EntryKind.TOPIC);

    /** A record in the list. */
    record Row(Entry entry, long articles) {}

    /** A country to choose. */
    record Country(String code, String name) {}

    private static final List<Country> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Country(
                    code, new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH)))
            .sorted(Comparator.comparing(Country::name))
            .toList();

    private final Entries entries;
    private final Registrar registrar;
    private final Bibliography bibliography;

    RegisterController(Entries entries, Registrar registrar, Bibliography bibliography) {
        this.entries = entries;
        this.registrar = registrar;
        this.bibliography = bibliography;
    }

    private static EntryKind kind(String kind) {
        return Objects.requireNonNull(KINDS.get(kind));
    }

    @GetMapping
    @Transactional(readOnly = true)
    public String list(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after,
            Model model) {
        String asked = q.replace('\0', ' ').strip();
        List<Entry> page = entries.page(kind(kind), asked, after.replace('\0', ' '), PAGE + 1);
        List<Entry> shown = page.subList(0, Math.min(PAGE, page.size()));
        Map<Long, Long> counts = counts(kind(kind), shown);
        model.addAttribute(
                "rows",
                shown.stream()
                        .map(entry -> new Row(entry, counts.getOrDefault(entry.id(), 0L)))
                        .toList());
        model.addAttribute("kind", kind);
        model.addAttribute("q", asked);
        model.addAttribute("next", page.size() > PAGE ? shown.get(PAGE - 1).key() : null);
        return "desk/register";
    }

    private Map<Long, Long> counts(EntryKind kind, List<Entry> shown) {
        return bibliography.counts(
                kind, entries.families(shown.stream().map(Entry::id).toList()));
    }

    @GetMapping("/{id:[0-9]{1,18}}")
    @Transactional(readOnly = true)
    public ModelAndView record(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
            @RequestParam(defaultValue = "") String with) {
        Entry standing = entries.standing(kind(kind), id);
        if (standing.id() != id) {
            return new ModelAndView("redirect:/desk/" + kind + "/" + standing.id());
        }
        return page(kind, standing, Wish.of(standing), before, with);
    }

    private ModelAndView page(String kind, Entry entry, Wish typed, long before, String with) {
        List<Long> family =
                Objects.requireNonNull(entries.families(List.of(entry.id())).get(entry.id()));
        List<Article> articles = bibliography.page(kind(kind), family, before, PAGE + 1);
        List<Article> shown = articles.subList(0, Math.min(PAGE, articles.size()));
        String wanted = with.replace('\0', ' ').strip();
        return new ModelAndView("desk/register-entry")
                .addObject("kind", kind)
                .addObject("entry", entry)
                .addObject("typed", typed)
                .addObject("problems", Map.of())
                .addObject("countries", COUNTRIES)
                .addObject("articles", shown)
                .addObject("count", counts(kind(kind), List.of(entry)).getOrDefault(entry.id(), 0L))
                .addObject("next", articles.size() > PAGE ? shown.get(PAGE - 1).id() : null)
                .addObject("merges", entries.merges(entry.id()))
                .addObject("alike", entries.alike(entry))
                .addObject("with", wanted)
                .addObject("found", wanted.isEmpty() ? List.of() : others(entry, wanted));
    }

    private List<Entry> others(Entry entry, String wanted) {
        return entries.page(entry.kind(), wanted, "", PAGE).stream()
                .filter(other -> other.id() != entry.id())
                .toList();
    }

    @PostMapping("/{id:[0-9]{1,18}}")
    @Transactional
    public ModelAndView change(
            @PathVariable String kind,
            @PathVariable long id,
            @ModelAttribute Wish typed,
            Principal editor,
            RedirectAttributes flash) {
        Change change = registrar.change(kind(kind), id, typed, editor.getName());
        if (change instanceof Change.Refused refused) {
            ModelAndView again = page(kind, entries.byId(kind(kind), id), typed, Long.MAX_VALUE, "");
            again.addObject("problems", refused.problems()).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        if (change instanceof Change.Clash clash) {
            Entry standing = clash.standing();
            ModelAndView again = page(kind, standing, typed.withVersion(standing.version()), Long.MAX_VALUE, "");
            again.addObject("clash", standing).setStatus(HttpStatus.CONFLICT);
            return again;
        }
        flash.addFlashAttribute("message", "Saved.");
        return new ModelAndView("redirect:/desk/" + kind + "/" + id);
    }

    /** Makes another record part of this one, or this one part of the other. */
    @PostMapping("/{id:[0-9]{1,18}}/merges")
    public String merge(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam long other,
            @RequestParam(required = false) @Nullable String into,
            Principal editor,
            RedirectAttributes flash) {
        long survivor = into == null ? id : other;
        long merge = registrar.merge(kind(kind), survivor, into == null ? other : id, editor.getName());
        flash.addFlashAttribute("message", "Two are one now.");
        flash.addFlashAttribute("undoEntryMerge", "/desk/" + kind + "/merges/" + merge);
        return "redirect:/desk/" + kind + "/" + survivor;
    }

    @DeleteMapping("/merges/{merge:[0-9]{1,18}}")
    public String unmerge(
            @PathVariable String kind, @PathVariable long merge, Principal editor, RedirectAttributes flash) {
        Entry back = registrar.unmerge(kind(kind), merge, editor.getName());
        flash.addFlashAttribute("message", "The merge is undone: this is back as it was.");
        return "redirect:/desk/" + kind + "/" + back.id();
    }
}
