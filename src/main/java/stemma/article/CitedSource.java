package stemma.article;

import java.util.List;
import stemma.register.Register;

/** Whom a report cites: an outlet under the house's name for it, or a document such as a letter. */
final class CitedSource {

    private static final String DOCUMENT = "(?i)(letter|statement|report|memo|document|email)s? (from|by|of) .+";

    private CitedSource() {}

    static boolean isOutlet(String source) {
        return !source.matches(DOCUMENT);
    }

    /** Variants of one outlet become one source, in the order of their first mention. */
    static List<String> named(List<String> cited, Register register) {
        return cited.stream()
                .map(source -> isOutlet(source) ? register.outlet(source) : source)
                .distinct()
                .toList();
    }
}
