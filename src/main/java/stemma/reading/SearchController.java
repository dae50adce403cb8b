package stemma.reading;

import java.util.List;
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
    public String search(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String after, Model model) {
        int page = after.matches("[0-9]{1,2}") ? Integer.parseInt(after) : 0;
        model.addAttribute("search", page(q.replace('\0', ' ').strip(), page));
        return "reading/search";
    }

    private SearchPage page(String query, int page) {
        if (query.length() > LONGEST) {
            return SearchPage.problem(
                    query.substring(0, LONGEST),
                    "That is a long search: " + LONGEST + " characters are the most. Try fewer words.");
        }
        if (query.isEmpty()) {
            return new SearchPage(query, List.of(), null, false, null);
        }
        if (!search.hasWords(query)) {
            return SearchPage.problem(query, "Those words are in nearly every text. Add a name, a place or a number.");
        }
        Search.Found found = search.find(query, page);
        return new SearchPage(query, found.hits(), found.more() ? page + 1 : null, found.many(), null);
    }
}
