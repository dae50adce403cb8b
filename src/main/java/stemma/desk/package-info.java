/** The editors' side: what needs a person, and the forms to fix, merge and move. */
@ApplicationModule(allowedDependencies = {"story", "matching", "article", "intake", "parsing", "register", "revision"})
@NullMarked
package stemma.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
