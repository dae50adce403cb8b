/** What editors are asked about two articles, what they ruled, and what follows from that. */
@ApplicationModule(allowedDependencies = {"story", "article", "matching", "audit"})
@NullMarked
package stemma.ruling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
