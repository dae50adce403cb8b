/** A form of the desk or the admin pages, or a request of a program with a key, that is sent twice acts once, and is answered twice the same. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package stemma.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
