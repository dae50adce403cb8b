package stemma.story;

import java.util.Set;

/** With which articles one must be told, and with which it must not be, by rulings and by what follows from them. */
record Law(Set<Long> together, Set<Long> apart) {

    static final Law NONE = new Law(Set.of(), Set.of());

    Law {
        together = Set.copyOf(together);
        apart = Set.copyOf(apart);
    }
}
