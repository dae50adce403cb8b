/** The same-event engine: which texts report the same event, and why. Knows ids and text only. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package stemma.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
