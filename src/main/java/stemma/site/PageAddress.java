package stemma.site;

import org.springframework.stereotype.Component;

/** Tells templates where a page is found, from all over the world. */
@Component("pageAddress")
public class PageAddress {

    private final Site site;

    PageAddress(Site site) {
        this.site = site;
    }

    /** @param path of the page, encoded, from the root of the site on */
    public String of(String path) {
        return site.at(path);
    }
}
