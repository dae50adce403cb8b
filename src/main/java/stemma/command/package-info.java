/** The command line: imports files beside a Stemma that runs or without one, and groups the reports of a file. */
@ApplicationModule(allowedDependencies = {"intake", "delivery", "article", "revision", "matching"})
@NullMarked
package stemma.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
