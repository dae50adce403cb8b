/** Tells every program on the same database what was changed of that which readers see, as soon as it is. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package stemma.signal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
