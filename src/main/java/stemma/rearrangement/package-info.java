/** Placing the whole archive anew, step by step, and taking that back. */
@ApplicationModule(allowedDependencies = {"ruling", "story", "article", "matching", "publication", "revision", "audit"})
@NullMarked
package stemma.rearrangement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
