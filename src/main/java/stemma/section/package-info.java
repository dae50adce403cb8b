/** Public stories by what they have in common: a topic, an outlet, an author, a day. */
@ApplicationModule(allowedDependencies = {"article", "audit", "publication", "register", "story"})
@NullMarked
package stemma.section;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
