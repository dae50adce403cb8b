package stemma.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A search as somebody typed it, in its parts, so that a condition can be put in or taken away. */
public record Typed(String words, List<Condition> conditions) {

    public Typed {
        words = words.replaceAll("\\s+", " ").strip();
        conditions = List.copyOf(conditions);
    }

    public static Typed of(String query) {
        return new Typed(
                Asked.NARROWED.matcher(query).replaceAll(" "),
                Asked.NARROWED
                        .matcher(query)
                        .results()
                        .map(one -> new Condition(one.group(1), Asked.value(one)))
                        .filter(condition -> !condition.value().isEmpty())
                        .toList());
    }

    /** All of it in one line, the words first. */
    public String query() {
        return Stream.concat(Stream.of(words), conditions.stream().map(Condition::typed))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** The value of a condition, of several the last, which counts; empty where there is none. */
    public String value(String name) {
        return conditions.stream()
                .filter(condition -> condition.name().equals(name))
                .reduce((first, last) -> last)
                .map(Condition::value)
                .orElse("");
    }

    public Typed without(Condition condition) {
        List<Condition> left = new ArrayList<>(conditions);
        left.removeIf(condition::equals);
        return new Typed(words, left);
    }

    /** With this value in place of all that were given for the condition; without it where the value is blank. */
    public Typed with(String name, String value) {
        Condition condition = new Condition(name, value);
        List<Condition> left = new ArrayList<>(conditions);
        left.removeIf(one -> one.name().equals(condition.name()));
        if (!condition.value().isEmpty()) {
            left.add(condition);
        }
        return new Typed(words, left);
    }
}
