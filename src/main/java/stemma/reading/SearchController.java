package stemma.reading;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;
import stemma.search.Asked;
import stemma.search.Completion;
import stemma.search.Completions;
import stemma.search.Respelling;
import stemma.search.Search;

/** Full-text search over stories and articles. */
@Controller
class SearchController {

    private static final int LONGEST = 400;

    private final Search search;
    private final Respelling respelling;
    private final Completions completions;

    SearchController(Search search, Respelling respelling, Completions completions) {
        this.search = search;
        this.respelling = respelling;
        this.completions = completions;
    }

    @GetMapping("/search")
    @Transactional(readOnly = true)
    public ModelAndView search(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, NarrowForm form) {
        if (form.isSent()) {
            String query = form.query(q);
            return new ModelAndView(new RedirectView(query.isEmpty() ? "/search" : address(query), true));
        }
        int page = after.matches("[0-9]{1,2}") ? Integer.parseInt(after) : 0;
        return new ModelAndView(
                "reading/search", "search", page(q.replace('\0', ' ').strip(), page));
    }

    /** For the script of the search page; good for as long as caches on the way may keep a page. */
    @GetMapping(path = "/search/suggest", produces = "application/json")
    public ResponseEntity<List<Completion>> suggest(@RequestParam(defaultValue = "") String q) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic())
                .body(completions.of(q.replace('\0', ' ')));
    }

    private static String address(String query) {
        return "/search?q=" + UriUtils.encodeQueryParam(query, StandardCharsets.UTF_8);
    }

    private SearchPage page(String query, int page) {
        if (query.length() > LONGEST) {
            return SearchPage.problem(query.substring(0, LONGEST), "search.problem.long");
        }
        if (query.isEmpty()) {
            return new SearchPage(query, List.of(), null, false, null, null);
        }
        Asked asked = Asked.parse(query);
        if (!asked.problems().isEmpty()) {
            return SearchPage.problem(query, "search.problem.narrowed");
        }
        if (asked.words().isEmpty()) {
            return SearchPage.problem(query, "search.problem.words");
        }
        Search.Found found = search.find(asked, page);
        if (found.wordless()) {
            return SearchPage.problem(query, "search.problem.common");
        }
        boolean little = page == 0 && found.hits().size() <= Respelling.LITTLE;
        String better =
                little ? respelling.better(query, !found.hits().isEmpty()).orElse(null) : null;
        return new SearchPage(query, found.hits(), found.more() ? page + 1 : null, found.many(), null, better);
    }
}
