package stemma.queue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which entries an editor wants to see, as conditions for queries; {@link #params} go with them. */
final class Looking {

    private static final String PAUSED = """
            exists (select from queue_pause pause where pause.kind = '%s' and pause.subject = %s and pause.stamp = %s
                and (pause.everybody or pause.editor = :editor) and (pause.until is null or pause.until > :now))""";

    private final Scope scope;
    private final boolean putOff;
    private final Map<String, Object> params;

    Looking(Scope scope, boolean putOff, String editor, Object now) {
        this.scope = scope;
        this.putOff = putOff;
        params = new HashMap<>(scope.params());
        params.put("editor", editor);
        params.put("now", now);
    }

    /** Whether an article, named by a column, is among those that the filter wants; begins with {@code and}. */
    String wants(List<String> articles) {
        return scope.holds(articles);
    }

    /** Leaves out what was put off or settled, or where just that is wanted, everything else; begins with {@code and}. */
    String pauses(String kind, String subject, String stamp) {
        return (putOff ? " and " : " and not ") + PAUSED.formatted(kind, subject, stamp);
    }

    Map<String, Object> params() {
        return params;
    }
}
