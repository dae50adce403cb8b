/** The public site as static files, for a server that has nothing to work out. */
@ApplicationModule(allowedDependencies = {"site"})
@NullMarked
package stemma.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
