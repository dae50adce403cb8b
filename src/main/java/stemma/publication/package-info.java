/** Whether readers see a text, from when on and in which words: states, embargoes, corrections and withdrawals. */
@ApplicationModule(allowedDependencies = {"press", "revision", "audit"})
@NullMarked
package stemma.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
