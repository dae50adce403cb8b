package stemma.regrouping;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import stemma.revision.Revision;

/**
 * How a story stood before something is undone.
 *
 * @param articles what it told
 * @param words those of its own that readers saw
 * @param told all of it, for the record; null where it is not known
 */
record Before(
        Set<Long> articles,
        @Nullable Revision words,
        @Nullable String told) {

    static final Before NOTHING = of(null);

    /** A story that told nothing. */
    static Before of(@Nullable String told) {
        return new Before(Set.of(), null, told);
    }

    boolean hadOtherWords(@Nullable Revision now) {
        return (now == null ? 0 : now.id()) != (words == null ? 0 : words.id());
    }

    /** The articles that came or left since. */
    Set<Long> moved(Collection<Long> now) {
        Set<Long> moved = new TreeSet<>(now);
        moved.removeAll(articles);
        articles.stream().filter(id -> !now.contains(id)).forEach(moved::add);
        return moved;
    }
}
