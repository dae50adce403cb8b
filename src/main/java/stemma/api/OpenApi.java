package stemma.api;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import stemma.site.Site;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document that describes the API (OpenAPI 3.1), with the name and the address of this site. */
@Component
class OpenApi {

    private final JsonNode written;
    private final Site site;

    OpenApi(JsonMapper json, Site site) throws IOException {
        try (InputStream in = new ClassPathResource("stemma/api/openapi.json").getInputStream()) {
            this.written = json.readTree(in);
        }
        this.site = site;
    }

    JsonNode document() {
        ObjectNode document = (ObjectNode) written.deepCopy();
        ObjectNode info = (ObjectNode) document.get("info");
        info.put("title", site.name() + ": " + info.get("title").asString());
        if (site.contact() != null) {
            info.putObject("contact").put("name", site.publisher()).put("email", site.contact());
        }
        document.putArray("servers").addObject().put("url", site.at(""));
        return document;
    }
}
