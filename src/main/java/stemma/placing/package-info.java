/** Puts new articles in the stories of their events, says why, and looks at that again. */
@ApplicationModule(allowedDependencies = {"ruling", "story", "article", "matching", "publication", "revision", "audit"})
@NullMarked
package stemma.placing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
