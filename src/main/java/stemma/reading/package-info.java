/** What readers see: the front page, stories, articles and search. */
@ApplicationModule(allowedDependencies = {"story", "article", "claim", "register", "revision"})
@NullMarked
package stemma.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
