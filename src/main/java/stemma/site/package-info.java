/** What the site calls itself, and the address under which all the world finds it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package stemma.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
