/** What readers see: the front page, stories, articles and search. */
@ApplicationModule(
        allowedDependencies = {"article", "claim", "provenance", "publication", "register", "revision", "story"})
@NullMarked
package stemma.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
