package stemma.reading;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import stemma.matching.MatchingThresholds;
import stemma.publication.Imports;
import stemma.publication.PublicationSettings;
import stemma.site.Site;

/** How stories are made from reports here, as the settings are. */
@Controller
class AboutController {

    private final MatchingThresholds thresholds;
    private final PublicationSettings publication;
    private final Site site;

    AboutController(MatchingThresholds thresholds, PublicationSettings publication, Site site) {
        this.site = site;
        this.thresholds = thresholds;
        this.publication = publication;
    }

    @GetMapping("/about")
    public String about(Model model) {
        model.addAttribute("site", site.name());
        model.addAttribute("settings", thresholds.current());
        model.addAttribute("waits", publication.imports() == Imports.DRAFT);
        return "reading/about";
    }
}
