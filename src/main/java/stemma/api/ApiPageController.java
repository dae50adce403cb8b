package stemma.api;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import stemma.press.Shown;
import stemma.site.Site;

/** The page about the API: the document, for people to read. */
@Controller
class ApiPageController {

    private final OpenApi api;
    private final Site site;

    ApiPageController(OpenApi api, Site site) {
        this.api = api;
        this.site = site;
    }

    @GetMapping("/api")
    ModelAndView page(HttpServletRequest request) {
        Shown.on(request);
        return new ModelAndView("api/api")
                .addObject("api", new Description(api.document()).page())
                .addObject("site", site.at(""));
    }
}
