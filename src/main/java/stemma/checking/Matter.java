package stemma.checking;

import java.util.List;
import java.util.stream.Stream;
import stemma.register.HouseName;

/**
 * All that the rules look at.
 *
 * @param others the other articles of the story
 */
record Matter(Copy copy, List<Copy> others, List<HouseName> names, List<LoadedWord> loaded) {

    Matter {
        others = List.copyOf(others);
        names = List.copyOf(names);
        loaded = List.copyOf(loaded);
    }

    Stream<Line> lines() {
        return copy.lines().stream();
    }

    Stream<Line> prose() {
        return lines().filter(Line::isProse);
    }

    /** The text itself and the other articles. */
    Stream<Copy> story() {
        return Stream.concat(Stream.of(copy), others.stream());
    }
}
