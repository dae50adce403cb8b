/** People who log in, their roles, and the security rules. */
@ApplicationModule(allowedDependencies = {"audit"})
@NullMarked
package stemma.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
