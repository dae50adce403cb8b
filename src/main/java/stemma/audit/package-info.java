/** Who did what, and when. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package stemma.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
