/** A form of the desk or the admin pages that is sent twice acts once, and is answered twice the same. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package stemma.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
