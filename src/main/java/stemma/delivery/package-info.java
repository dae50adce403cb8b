/** Where files come from: something handed over, or files and folders of this machine. */
@ApplicationModule(allowedDependencies = "parsing")
@NullMarked
package stemma.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
