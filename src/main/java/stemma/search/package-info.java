/** Full-text search over what readers may know. */
@ApplicationModule(allowedDependencies = {"register", "revision", "section"})
@NullMarked
package stemma.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
