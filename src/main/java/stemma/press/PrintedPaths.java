package stemma.press;

import java.util.List;
import java.util.Set;

/**
 * Addresses whose pages are kept, as a package declares them in a bean.
 *
 * @param exact whole paths
 * @param under beginnings of paths, each with a slash at its end
 */
public record PrintedPaths(Set<String> exact, List<String> under) {

    public PrintedPaths {
        exact = Set.copyOf(exact);
        under = List.copyOf(under);
    }

    boolean include(String path) {
        if (exact.contains(path)) {
            return true;
        }
        for (String beginning : under) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
