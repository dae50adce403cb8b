/** The command line: imports files beside a Stemma that runs or without one, groups the reports of a file, proves the audit log. */
@ApplicationModule(allowedDependencies = {"intake", "delivery", "article", "revision", "matching", "audit"})
@NullMarked
package stemma.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
