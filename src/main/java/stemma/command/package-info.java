/** The command line: imports files beside a Stemma that runs or without one, groups the reports of a file, proves the audit log, exports the site. */
@ApplicationModule(
        allowedDependencies = {"intake", "delivery", "article", "revision", "matching", "audit", "export", "language"})
@NullMarked
package stemma.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
