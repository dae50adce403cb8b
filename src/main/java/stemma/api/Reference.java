package stemma.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Follows what refers to another place in a document. */
record Reference(JsonNode document) {

    JsonNode target(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asString().substring(1)) : node;
    }

    /** The last word of the place that a node refers to; null where it stands for itself. */
    static @Nullable String name(JsonNode node) {
        return node.has("$ref") ? node.get("$ref").asString().replaceFirst(".*/", "") : null;
    }
}
