/** What all addresses for programs have in common: how they are described, how much may be asked of them, and what is said when a request fails. */
@ApplicationModule(allowedDependencies = {"account", "press", "signal", "site"})
@NullMarked
package stemma.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
