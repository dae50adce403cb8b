package stemma.ruling;

import java.util.Set;

/** With which articles one must be told, and with which it must not be, by rulings and by what follows from them. */
public record Law(Set<Long> together, Set<Long> apart) {

    /** Nothing is ruled. */
    public static final Law NONE = new Law(Set.of(), Set.of());

    public Law {
        together = Set.copyOf(together);
        apart = Set.copyOf(apart);
    }
}
