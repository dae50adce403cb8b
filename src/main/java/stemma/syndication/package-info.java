/** What programs read: the Atom feed and the JSON API. */
@ApplicationModule(allowedDependencies = {"story", "article", "claim", "publication", "register", "revision"})
@NullMarked
package stemma.syndication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
