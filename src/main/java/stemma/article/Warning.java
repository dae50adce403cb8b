package stemma.article;

import java.util.List;
import java.util.stream.Stream;

/** Something in an article that an editor should look at, and in how many places. */
public record Warning(WarningCode code, int places) {

    public Warning {
        if (places < 1) {
            throw new IllegalArgumentException("a warning has at least one place");
        }
    }

    /** These, and one more. */
    static List<Warning> and(List<Warning> some, WarningCode more) {
        return Stream.concat(some.stream(), Stream.of(new Warning(more, 1))).toList();
    }

    /** For people: what is the matter, with the number of places where there are several. */
    public String text() {
        return places == 1 ? code.meaning() : code.meaning() + " (" + places + " places)";
    }
}
