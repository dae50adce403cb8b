package stemma.api;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import stemma.api.ApiPage.Answer;
import stemma.api.ApiPage.Field;
import stemma.api.ApiPage.Form;
import stemma.api.ApiPage.Group;
import stemma.api.ApiPage.Login;
import stemma.api.ApiPage.Operation;
import stemma.api.ApiPage.Parameter;
import stemma.api.ApiPage.Shape;
import tools.jackson.databind.JsonNode;

/** Reads the document, for people. */
final class Description {

    private final JsonNode document;
    private final Reference at;

    Description(JsonNode document) {
        this.document = document;
        this.at = new Reference(document);
    }

    ApiPage page() {
        JsonNode info = document.get("info");
        List<Operation> all = operations();
        List<Group> groups = document.get("tags")
                .valueStream()
                .map(tag -> group(tag, all))
                .filter(group -> !group.operations().isEmpty())
                .toList();
        return new ApiPage(
                words(info, "title"),
                words(info, "version"),
                Arrays.asList(words(info, "description").split("\n\n")),
                groups,
                logins(),
                document.at("/components/schemas").properties().stream()
                        .map(entry -> shape(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private Group group(JsonNode tag, List<Operation> all) {
        String name = words(tag, "name");
        List<String> ids = document.get("paths")
                .valueStream()
                .flatMap(path -> path.valueStream())
                .filter(one -> words(one.path("tags"), 0).equals(name))
                .map(one -> words(one, "operationId"))
                .toList();
        return new Group(
                name,
                words(tag, "description"),
                all.stream().filter(one -> ids.contains(one.id())).toList());
    }

    private List<Login> logins() {
        return document.at("/components/securitySchemes").properties().stream()
                .map(entry -> new Login(entry.getKey(), words(entry.getValue(), "description")))
                .toList();
    }

    List<Operation> operations() {
        List<Operation> all = new ArrayList<>();
        for (Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Entry<String, JsonNode> method : path.getValue().properties()) {
                all.add(operation(path.getKey(), method.getKey(), method.getValue()));
            }
        }
        return List.copyOf(all);
    }

    private Operation operation(String path, String method, JsonNode one) {
        List<String> logins = one.path("security")
                .valueStream()
                .flatMap(way -> way.propertyNames().stream())
                .toList();
        String scheme = logins.isEmpty()
                ? null
                : words(document.at("/components/securitySchemes").path(logins.get(0)), "scheme");
        return new Operation(
                words(one, "operationId"),
                method.toUpperCase(Locale.ROOT),
                path,
                words(one, "summary"),
                words(one, "description"),
                logins,
                one.path("parameters")
                        .valueStream()
                        .map(at::target)
                        .map(Description::parameter)
                        .toList(),
                one.path("requestBody").path("content").properties().stream()
                        .map(entry -> form(entry.getKey(), entry.getValue()))
                        .toList(),
                one.get("responses").properties().stream()
                        .map(entry -> answer(entry.getKey(), at.target(entry.getValue())))
                        .toList(),
                Calls.of(at, method, path, scheme, one));
    }

    private static Parameter parameter(JsonNode one) {
        return new Parameter(
                words(one, "name"),
                words(one, "in"),
                one.path("required").asBoolean(),
                type(one.path("schema")),
                words(one, "description"),
                one.path("example").asString());
    }

    private Form form(String media, JsonNode form) {
        String name = Reference.name(form.path("schema"));
        return new Form(
                media,
                name,
                words(at.target(form.path("schema")), "description"),
                name == null ? null : form.path("example").toPrettyString());
    }

    private Answer answer(String status, JsonNode answer) {
        Entry<String, JsonNode> form =
                answer.path("content").properties().stream().findFirst().orElse(null);
        if (form == null) {
            return new Answer(status, words(answer, "description"), null, null, null);
        }
        JsonNode example = form.getValue().path("example");
        return new Answer(
                status,
                words(answer, "description"),
                form.getKey(),
                Reference.name(form.getValue().path("schema")),
                example.isMissingNode() ? null : example.toPrettyString());
    }

    private Shape shape(String name, JsonNode schema) {
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        return new Shape(
                name,
                words(schema, "description"),
                schema.path("properties").properties().stream()
                        .map(field -> field(field.getKey(), field.getValue(), required.contains(field.getKey())))
                        .toList());
    }

    private Field field(String name, JsonNode schema, boolean required) {
        String shape = Stream.of(schema, schema.path("items"))
                .map(Reference::name)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Field(name, type(schema), shape, required, words(schema, "description", shape));
    }

    /** Of an object without words of its own those of its shape. */
    private String words(JsonNode schema, String name, @Nullable String shape) {
        return schema.has(name) || shape == null
                ? words(schema, name)
                : words(document.at("/components/schemas").path(shape), name);
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        String plain = type.isArray()
                ? type.valueStream().map(JsonNode::asString).collect(Collectors.joining(" or "))
                : type.asString("object");
        return schema.has("format") ? plain + " (" + words(schema, "format") + ")" : plain;
    }

    private static String words(JsonNode node, String name) {
        return node.path(name).asString();
    }

    private static String words(JsonNode list, int index) {
        return list.path(index).asString();
    }
}
