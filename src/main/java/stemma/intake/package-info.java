/** Seed imports: decodes, parses and files reports, accounts for every line, and keeps the log of runs. */
@ApplicationModule(allowedDependencies = {"story", "article", "revision", "audit"})
@NullMarked
package stemma.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
