/** Reports as received, the articles made from them, and the checks on their copy. */
@ApplicationModule(allowedDependencies = {"publication", "revision", "register", "audit", "bulk"})
@NullMarked
package stemma.article;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
