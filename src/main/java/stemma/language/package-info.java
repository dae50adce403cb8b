/** In which language readers' pages are, and their words in it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package stemma.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
