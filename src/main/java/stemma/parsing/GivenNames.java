package stemma.parsing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Given names by which the name of a person is told from that of an outlet with the same last word. */
final class GivenNames {

    private static final String PLACES = "> ";
    private static final Set<String> NAMES = read(false);
    private static final Set<String> PLACES_TOO = read(true);
    private static final int MOST_GIVEN = 2;

    private GivenNames() {}

    /** Whether all words but the last are given names or initials; those of places count only if a person is expected. */
    static boolean beginPerson(String name, boolean expected) {
        String[] words = name.split(" ");
        int given = words.length - 1;
        return given >= 1
                && given <= MOST_GIVEN
                && isGiven(words[0], expected)
                && Arrays.stream(words, 1, given).allMatch(word -> isGiven(word, expected) || isInitial(word));
    }

    private static boolean isGiven(String word, boolean expected) {
        // Anne-Marie
        return Arrays.stream(word.split("-"))
                .map(Glyphs::key)
                .allMatch(part -> NAMES.contains(part) || expected && PLACES_TOO.contains(part));
    }

    private static boolean isInitial(String word) {
        return word.matches("\\p{Lu}\\.?");
    }

    private static Set<String> read(boolean places) {
        try (InputStream list = GivenNames.class.getResourceAsStream("/stemma/parsing/given-names.txt")) {
            String text = new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8);
            Set<String> names = new HashSet<>();
            text.lines()
                    .filter(line -> !line.startsWith("#") && line.startsWith(PLACES) == places)
                    .flatMap(line -> Stream.of(line.replace(PLACES, "").split(" ")))
                    .forEach(names::add);
            return Set.copyOf(names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
