/** Who did what, when and from where; a chain of digests shows what was changed or removed since. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package stemma.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
