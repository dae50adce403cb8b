package stemma.reading;

import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    public String search(@RequestParam(defaultValue = "") String q, Model model) {
        model.addAttribute("search", page(q.replace('\0', ' ').strip()));
        return "reading/search";
    }

    private SearchPage page(String query) {
        if (query.length() > LONGEST) {
            return SearchPage.problem(
                    query.substring(0, LONGEST),
                    "That is a long search: " + LONGEST + " characters are the most. Try fewer words.");
        }
        if (query.isEmpty()) {
            return new SearchPage(query, java.util.List.of(), null, null);
        }
        return search.hasWords(query)
                ? new SearchPage(query, search.find(query), null, null)
                : SearchPage.problem(query, "Those words are in nearly every text. Add a name, a place or a number.");
    }
}
