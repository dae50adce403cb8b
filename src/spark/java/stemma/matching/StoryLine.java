package stemma.matching;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A line of the archive with the story that was found for it, which an import takes over. */
final class StoryLine {

    private static final String STORY = "story";

    /** How surely, as {@code group} says it: would go with a story of before. */
    private static final String JOINED = "joined";

    private static final ObjectMapper JSON = new ObjectMapper();

    private StoryLine() {}

    /** The line as it came, and after its own fields the story; one that it had before gives way. */
    static String of(String raw, String story) {
        try {
            ObjectNode report = (ObjectNode) JSON.readTree(raw);
            if (report.has(STORY) || report.has(JOINED)) {
                report.remove(STORY);
                report.remove(JOINED);
                return report.put(STORY, story).toString();
            }
            return raw.substring(0, raw.lastIndexOf('}')) + ",\"" + STORY + "\":" + JSON.writeValueAsString(story)
                    + "}";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a line that was read as a report is none", e);
        }
    }
}
