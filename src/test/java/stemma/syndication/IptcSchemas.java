package stemma.syndication;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.SAXException;

/**
 * IPTC's own schemas, from a folder that the variable STEMMA_IPTC_SCHEMAS names, or else that lies among the resources of the
 * tests: ninjs-schema_3.1.json, NewsML-G2_2.35-spec-All-Power.xsd and the xml.xsd beside it.
 */
final class IptcSchemas {

    private static final String BUNDLED = "src/test/resources/iptc";

    /** The schema of ninjs refers to that of GeoJSON; items here have no maps. */
    private static final Map<String, String> OTHERS = Map.of("https://geojson.org/schema/GeoJSON.json", "false");

    private final Schema ninjs;
    private final javax.xml.validation.Schema newsMl;

    private IptcSchemas(Path folder) throws IOException, SAXException {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(OTHERS));
        ninjs = registry.getSchema(Files.readString(folder.resolve("ninjs-schema_3.1.json")), InputFormat.JSON);
        newsMl = SchemaFactory.newDefaultInstance()
                .newSchema(folder.resolve("NewsML-G2_2.35-spec-All-Power.xsd").toFile());
    }

    /** None where they are not at hand. */
    static Optional<IptcSchemas> atHand() throws IOException, SAXException {
        Path folder = Path.of(Objects.requireNonNullElse(System.getenv("STEMMA_IPTC_SCHEMAS"), BUNDLED));
        return Files.exists(folder.resolve("ninjs-schema_3.1.json"))
                ? Optional.of(new IptcSchemas(folder))
                : Optional.empty();
    }

    List<String> complaintsOnNinjs(String item) {
        return ninjs
                .validate(
                        item,
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    List<String> complaintsOnNewsMl(String item) throws IOException {
        try {
            newsMl.newValidator().validate(new StreamSource(new StringReader(item)));
            return List.of();
        } catch (SAXException wrong) {
            return List.of(String.valueOf(wrong.getMessage()));
        }
    }
}
