package stemma.queue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The articles that a filter wants: all, some by their numbers, or those that a condition holds for. */
record Scope(How how, String condition, Map<String, Object> params) {

    /** In which of the three ways. */
    enum How {
        ALL,
        NUMBERED,
        CONDITION
    }

    static final Scope ALL = new Scope(How.ALL, "", Map.of());

    /** Whether it wants one of the articles that these columns name; begins with {@code and}. */
    String holds(List<String> articles) {
        return switch (how) {
            case ALL -> "";
            case NUMBERED ->
                articles.stream()
                        .map(article -> article + " = any(:scope)")
                        .collect(Collectors.joining(" or ", " and (", ")"));
            case CONDITION ->
                " and exists (select from article wanted where wanted.id in (" + String.join(", ", articles) + ") and "
                        + condition + ")";
        };
    }
}
