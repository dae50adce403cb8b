/** Carries the correction of one text on to the other texts that make the same claim, each for an editor to accept or not. */
@ApplicationModule(
        allowedDependencies = {"story", "article", "collation", "publication", "register", "revision", "audit"})
@NullMarked
package stemma.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
