package stemma.parsing;

import java.util.Arrays;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** A file of JSON: one report, such as a ninjs item, or a list of them, alone or as the items of a JSON Feed. */
final class JsonFile {

    private final String name;
    private final byte[] bytes;
    private final DistinctItems items = new DistinctItems("report");
    private int count;

    JsonFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    void each(Consumer<? super Received> receiver) {
        try (JsonParser parser = Json.MAPPER.createParser(bytes)) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.START_ARRAY || first == JsonToken.START_OBJECT && movedToItems(parser)) {
                list(parser, receiver);
            } else {
                receiver.accept(new ReceivedFile(name, bytes));
            }
        } catch (JacksonException e) {
            receiver.accept(new RefusedFile(name, Json.problem(e, 1)));
        }
    }

    /** A feed has items and no text of its own. */
    private static boolean movedToItems(JsonParser parser) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String field = parser.currentName();
            JsonToken value = parser.nextToken();
            if (field.equals("items") && value == JsonToken.START_ARRAY) {
                return true;
            }
            parser.skipChildren();
        }
        return false;
    }

    private void list(JsonParser parser, Consumer<? super Received> receiver) {
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            int line = parser.currentTokenLocation().getLineNr();
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            int end = (int) parser.currentLocation().getByteOffset();
            count++;
            receiver.accept(received(line, Arrays.copyOfRange(bytes, start, end)));
        }
        if (count == 0) {
            receiver.accept(new RefusedFile(name, "the list is empty: send the reports in it"));
        }
    }

    private Received received(int line, byte[] item) {
        String itemName = ItemName.of(name, count);
        try {
            return items.received(itemName, item, DataItem.ofJson(item, line), line, count);
        } catch (UnreadableReport e) {
            return new RefusedFile(itemName, String.valueOf(e.getMessage()));
        }
    }
}
