package stemma.syndication;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import stemma.press.Shown;
import stemma.signal.Subject;
import stemma.site.Site;

/** Tells search engines of all pages: an index, and a file or more for each day. */
@RestController
class SitemapController {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String DAY = "/sitemaps/{day:[0-9]{4}-[0-9]{2}-[0-9]{2}}";
    private static final MediaType XML = MediaType.parseMediaType("application/xml;charset=UTF-8");

    /** There is nothing of that day. */
    @ResponseStatus(HttpStatus.NOT_FOUND)
    static class NoSuchSitemap extends RuntimeException {}

    private final Sitemaps sitemaps;
    private final Site site;

    SitemapController(Sitemaps sitemaps, Site site) {
        this.sitemaps = sitemaps;
        this.site = site;
    }

    @GetMapping("/sitemap.xml")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> index(HttpServletRequest request) {
        Shown.on(request, Subject.LISTS);
        Xml xml = new Xml().open("sitemapindex", "xmlns", NAMESPACE);
        for (Sitemaps.DayFile file : sitemaps.files()) {
            String part = file.part() == 0 ? "" : "/" + (file.part() + 1);
            xml.open("sitemap")
                    .leaf("loc", site.at("/sitemaps/" + file.day() + part + ".xml"))
                    .leaf("lastmod", file.updated().toString())
                    .close();
        }
        return ResponseEntity.ok().contentType(XML).body(xml.close().done());
    }

    @GetMapping(DAY + ".xml")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> day(@PathVariable String day, HttpServletRequest request) {
        return file(day, 0, request);
    }

    @GetMapping(DAY + "/{part:[1-9][0-9]{0,5}}.xml")
    @Transactional(readOnly = true)
    public ResponseEntity<byte[]> part(@PathVariable String day, @PathVariable int part, HttpServletRequest request) {
        return file(day, part - 1, request);
    }

    private ResponseEntity<byte[]> file(String day, int part, HttpServletRequest request) {
        Shown.on(request, Subject.LISTS);
        List<Sitemaps.Location> pages = sitemaps.pages(parsed(day), part);
        if (pages.isEmpty()) {
            throw new NoSuchSitemap();
        }
        Xml xml = new Xml().open("urlset", "xmlns", NAMESPACE);
        for (Sitemaps.Location page : pages) {
            xml.open("url")
                    .leaf("loc", site.at(page.path()))
                    .leaf("lastmod", page.updated().toString())
                    .close();
        }
        return ResponseEntity.ok().contentType(XML).body(xml.close().done());
    }

    private static LocalDate parsed(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new NoSuchSitemap();
        }
    }
}
