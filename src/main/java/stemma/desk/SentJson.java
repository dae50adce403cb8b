package stemma.desk;

import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads what programs send, within bounds. A field that is not described is a mistake, and is told. */
@Component
class SentJson {

    private static final int MOST = 4 << 20;

    private final JsonMapper json;

    SentJson(JsonMapper json) {
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .changeDefaultNullHandling(fields -> fields.withContentNulls(Nulls.FAIL))
                .build();
    }

    <T> T read(InputStream body, Class<T> type) throws IOException {
        byte[] bytes = body.readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            throw WriteRefused.tooLarge(MOST);
        }
        try {
            T read = json.readValue(bytes, type);
            if (read == null) {
                throw WriteRefused.unreadable("");
            }
            return read;
        } catch (JacksonException e) {
            String where = e.getPath().stream()
                    .map(step -> step.getPropertyName() != null ? step.getPropertyName() : "[" + step.getIndex() + "]")
                    .collect(Collectors.joining("."));
            throw WriteRefused.unreadable(where.isEmpty() ? "" : ", at " + where);
        }
    }
}
