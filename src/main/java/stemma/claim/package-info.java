/** What the articles of a story say, and what each says that the others do not. */
@ApplicationModule(allowedDependencies = {"article", "register", "revision"})
@NullMarked
package stemma.claim;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
