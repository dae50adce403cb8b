package stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map.Entry;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The document says what the program does, no more and no less. */
class ApiDocumentTests extends AtTheApi {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void describesEachAddressAndNoOther() {
        List<String> there = mappings.getHandlerMethods().keySet().stream()
                .flatMap(ApiDocumentTests::named)
                .distinct()
                .sorted()
                .toList();
        List<String> described = operations().stream()
                .map(operation -> operation.method() + " " + operation.path())
                .sorted()
                .toList();
        assertThat(there).contains("GET /api/stories/{slug}");
        assertThat(described).isEqualTo(there);
    }

    private static Stream<String> named(RequestMappingInfo mapping) {
        return mapping.getPatternValues().stream()
                .filter(pattern -> pattern.startsWith("/api/"))
                .flatMap(pattern ->
                        Stream.of("articles", "stories").map(kind -> pattern.replace("{kind:articles|stories}", kind)))
                .map(pattern -> pattern.replaceAll("\\{(\\w+):[^/]*\\}(?=/|$)", "{$1}"))
                .flatMap(pattern ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern));
    }

    private List<ApiPage.Operation> operations() {
        return new Description(document()).operations();
    }

    @Test
    void namesTheSiteAndItsAddress() {
        assertThat(document().at("/info/title").asString()).isEqualTo("Stemma: the API");
        assertThat(document().at("/servers/0/url").asString()).isEqualTo("http://127.0.0.1:" + port);
        assertThat(document().get("openapi").asString()).isEqualTo("3.1.1");
    }

    @Test
    void leadsEachReferenceSomewhere() {
        List<String> loose = document().findValues("$ref").stream()
                .map(JsonNode::asString)
                .filter(place -> document().at(place.substring(1)).isMissingNode())
                .toList();
        assertThat(document().findValues("$ref")).hasSizeGreaterThan(50);
        assertThat(loose).isEmpty();
    }

    @Test
    void namesEachParameterOfAPathAndEachOperationOnce() {
        assertThat(operations().stream().map(ApiPage.Operation::id)).doesNotHaveDuplicates();
        for (ApiPage.Operation operation : operations()) {
            List<String> inPath = operation.parameters().stream()
                    .filter(one -> one.in().equals("path"))
                    .map(one -> "{" + one.name() + "}")
                    .toList();
            List<String> wanted = Stream.of(operation.path().split("/"))
                    .filter(part -> part.startsWith("{"))
                    .toList();
            assertThat(inPath).as(operation.path()).hasSameElementsAs(wanted);
        }
    }

    /** Each example of an answer is one by its own schema. */
    @Test
    void givesExamplesThatAreRight() {
        List<JsonNode> forms = new ArrayList<>();
        document()
                .findValues("content")
                .forEach(content -> forms.addAll(content.valueStream().toList()));
        List<JsonNode> examples = forms.stream()
                .filter(form -> form.has("example") && form.path("schema").has("$ref"))
                .toList();
        assertThat(examples).hasSizeGreaterThan(12);
        for (JsonNode form : examples) {
            assertThat(complaints(form.get("schema"), form.get("example").toString()))
                    .as(form.toString())
                    .isEmpty();
        }
    }

    @Test
    void saysWhatEachFieldMeans() {
        for (Entry<String, JsonNode> schema :
                document().at("/components/schemas").properties()) {
            assertThat(schema.getValue().path("description").asString())
                    .as(schema.getKey())
                    .isNotBlank();
        }
        assertThat(new Description(document())
                        .page().shapes().stream()
                                .flatMap(shape -> shape.fields().stream()
                                        .filter(field -> field.description().isBlank())
                                        .map(field -> shape.name() + "." + field.name())))
                .isEmpty();
    }
}
