/** The command line: imports files without a browser, beside a Stemma that runs or without one. */
@ApplicationModule(allowedDependencies = {"intake", "delivery", "article", "revision"})
@NullMarked
package stemma.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
