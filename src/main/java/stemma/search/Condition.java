package stemma.search;

import java.util.Locale;

/** What the texts found must be besides their words, as it is typed: {@code outlet:"Network Today"}. */
public record Condition(String name, String value) {

    public Condition {
        name = name.toLowerCase(Locale.ROOT);
        value = value.replaceAll("[\"“”]", " ").strip();
    }

    public String typed() {
        return name + ':' + (value.matches("\\S+") ? value : '"' + value + '"');
    }
}
