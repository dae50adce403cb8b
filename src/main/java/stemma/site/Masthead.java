package stemma.site;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands at the head of every page, for templates. */
@Component
public class Masthead {

    private final Site site;

    Masthead(Site site) {
        this.site = site;
    }

    public String name() {
        return site.name();
    }

    /** The description that the site was given; where none was, each language has its own. */
    public @Nullable String tagline() {
        return site.description().equals(Site.DESCRIPTION) ? null : site.description();
    }
}
