package stemma.reading;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import stemma.search.Asked;
import stemma.search.Search;

/** Full-text search over stories and articles. */
@Controller
class SearchController {

    private static final int LONGEST = 400;

    private final Search search;

    SearchController(Search search) {
        this.search = search;
    }

    @GetMapping("/search")
    @Transactional(readOnly = true)
    public String search(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
        int page = after.matches("[0-9]{1,2}") ? Integer.parseInt(after) : 0;
        model.addAttribute("search", page(q.replace('\0', ' ').strip(), page));
        return "reading/search";
    }

    private SearchPage page(String query, int page) {
        if (query.length() > LONGEST) {
            return SearchPage.problem(query.substring(0, LONGEST), "search.problem.long");
        }
        if (query.isEmpty()) {
            return new SearchPage(query, List.of(), null, false, null);
        }
        Asked asked = Asked.parse(query);
        if (!asked.problems().isEmpty()) {
            return SearchPage.problem(query, "search.problem.narrowed");
        }
        Search.Found found = search.find(asked, page);
        if (found.wordless()) {
            return SearchPage.problem(query, "search.problem.common");
        }
        return new SearchPage(query, found.hits(), found.more() ? page + 1 : null, found.many(), null);
    }
}
