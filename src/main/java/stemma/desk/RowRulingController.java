package stemma.desk;

import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;
import stemma.article.Article;
import stemma.article.Articles;
import stemma.collation.Collation;
import stemma.collation.Row;
import stemma.collation.RowRuling.Said;
import stemma.collation.RowRulings;
import stemma.collation.Sentence;
import stemma.story.Sigla;

/** Sets a sentence of a comparison in another row, or in a row of its own, and takes that back. */
@Controller
@RequestMapping("/desk/collation/rulings")
class RowRulingController {

    /** For a row of its own. */
    static final String OWN = "own";

    private static final String STALE =
            "That sentence reads otherwise by now, or stands elsewhere: nothing was moved. Here it is as it stands.";

    /**
     * The page on which it is done, so that the editor comes back to it.
     *
     * @param article the slugs of the articles that are compared
     * @param story the slug of their story; empty where any articles are compared
     * @param back {@code write} or {@code collation}
     */
    record Page(
            @Nullable List<String> article,
            @Nullable String base,
            @Nullable Boolean only,
            @Nullable String story,
            @Nullable String back) {

        Page {
            article = article == null ? null : article.stream().distinct().toList();
            back = "write".equals(back) ? "write" : "collation";
        }

        List<String> slugs() {
            return Objects.requireNonNullElse(article, List.of());
        }

        String order() {
            return Objects.requireNonNullElse(base, "");
        }

        boolean differences() {
            return Boolean.TRUE.equals(only);
        }

        private String of() {
            return Objects.requireNonNullElse(story, "");
        }

        private UriComponentsBuilder with(UriComponentsBuilder address, boolean all) {
            address.queryParam("base", "{base}").queryParam("only", differences());
            return all ? address.queryParam("article", slugs().toArray()) : address;
        }

        String address() {
            UriComponentsBuilder address =
                    UriComponentsBuilder.fromPath(of().isEmpty() ? "/desk/collation" : "/desk/stories/{story}/" + back);
            return with(address, of().isEmpty())
                    .encode()
                    .buildAndExpand(of().isEmpty() ? new Object[] {order()} : new Object[] {of(), order()})
                    .toUriString();
        }

        /** Where what was done there is taken back. */
        String undo(long ruling) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/desk/collation/rulings/{id}/undo");
            return with(address, true)
                    .queryParam("story", "{story}")
                    .queryParam("back", back)
                    .encode()
                    .buildAndExpand(ruling, order(), of())
                    .toUriString();
        }
    }

    private final Articles articles;
    private final Collations collations;
    private final RowRulings rulings;

    RowRulingController(Articles articles, Collations collations, RowRulings rulings) {
        this.articles = articles;
        this.collations = collations;
        this.rulings = rulings;
    }

    /** @param to the row's reference by its button, or into by the list, or {@link #OWN} */
    @PostMapping
    @Transactional
    public String set(
            @ModelAttribute Page page,
            @RequestParam String sentence,
            @RequestParam String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String into,
            Principal editor,
            RedirectAttributes flash) {
        Collations.View view = view(page, false);
        Optional<Row> source = view.row(from);
        Optional<Sentence> moved = source.flatMap(row -> view.sentence(row, sentence));
        String wanted = to.isEmpty() ? into : to;
        Optional<Row> target = view.row(wanted);
        if (moved.isEmpty() || target.isEmpty() && !wanted.equals(OWN)) {
            flash.addFlashAttribute("caution", wanted.isEmpty() ? "Choose a row first. Nothing was moved." : STALE);
            return "redirect:" + page.address();
        }
        Sentence words = moved.get();
        List<Said> before = RowMove.others(view, source.get(), words);
        if (target.equals(source) || target.isEmpty() && before.isEmpty()) {
            flash.addFlashAttribute("caution", "It stands there already. Nothing was moved.");
            return "redirect:" + page.address();
        }
        List<Said> now = target.map(row -> RowMove.others(view, row, words)).orElse(List.of());
        Said said = RowMove.said(view, words);
        long id = rulings.make(said, before, now, editor.getName(), subject(said.text()));
        flash.addFlashAttribute(
                "message",
                target.isEmpty()
                        ? "The sentence has a row of its own, set by hand."
                        : "The sentence is in the other row, set by hand.");
        flash.addFlashAttribute("reopen", page.undo(id));
        return "redirect:" + page.address() + view(page, page.differences()).anchor(sentence);
    }

    private Collations.View view(Page page, boolean only) {
        List<Article> compared = page.slugs().stream()
                .limit(Collation.MOST)
                .map(articles::bySlug)
                .toList();
        return collations.of(compared, Sigla.first(compared.size()), page.order(), only);
    }

    private String subject(long article) {
        return articles.findById(article).map(one -> "article/" + one.slug()).orElse("article/" + article);
    }

    @PostMapping("/{id:[0-9]{1,18}}/undo")
    @Transactional
    public String undo(@PathVariable long id, @ModelAttribute Page page, Principal editor, RedirectAttributes flash) {
        long text = rulings.text(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        boolean undone = rulings.undo(id, editor.getName(), subject(text));
        flash.addFlashAttribute(
                "message", undone ? "Undone: the sentence stands where it stood before." : "It was undone already.");
        return "redirect:" + page.address();
    }
}
