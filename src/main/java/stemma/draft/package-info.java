/** What editors have typed and not saved yet, and who has which text open. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package stemma.draft;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
