package stemma.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import stemma.press.Shown;
import stemma.site.Site;
import tools.jackson.databind.JsonNode;

/** Tells programs where the API is, and how to use it. */
@ForPrograms
class OpenApiController {

    private static final MediaType LINKSET = MediaType.parseMediaType("application/linkset+json");

    /** A catalogue of APIs (RFC 9727), as a set of links (RFC 9264). */
    record Catalog(List<Api> linkset) {}

    /** One API: what describes it to programs and to people. */
    record Api(
            String anchor,

            @com.fasterxml.jackson.annotation.JsonProperty("service-desc")
            List<Link> forPrograms,

            @com.fasterxml.jackson.annotation.JsonProperty("service-doc")
            List<Link> forPeople) {}

    /** Where something is. */
    record Link(String href, String type) {}

    private final OpenApi api;
    private final Site site;

    OpenApiController(OpenApi api, Site site) {
        this.api = api;
        this.site = site;
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<JsonNode> document(HttpServletRequest request) {
        Shown.on(request);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(api.document());
    }

    @GetMapping("/.well-known/api-catalog")
    ResponseEntity<Catalog> catalog(HttpServletRequest request) {
        Shown.on(request);
        Api one = new Api(
                site.at("/api"),
                List.of(new Link(site.at("/api/openapi.json"), MediaType.APPLICATION_JSON_VALUE)),
                List.of(new Link(site.at("/api"), MediaType.TEXT_HTML_VALUE)));
        return ResponseEntity.ok().contentType(LINKSET).body(new Catalog(List.of(one)));
    }
}
