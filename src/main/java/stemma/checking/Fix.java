package stemma.checking;

import java.util.List;

/**
 * Words that could stand in place of what was found, and what speaks for them.
 *
 * @param label for the button: the word filled in, or what is done
 * @param replacement what stands in the finding's place afterwards
 */
public record Fix(String label, String replacement, List<Support> support) {

    public Fix {
        support = List.copyOf(support);
    }

    /** Whether something speaks for it; a mere mark is no answer. */
    public boolean isSupported() {
        return !support.isEmpty();
    }
}
