/** People, bodies and outlets with the variants of their names. */
@ApplicationModule(allowedDependencies = {"signal", "audit"})
@NullMarked
package stemma.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
