/** Where each sentence of a story comes from, whether its source has changed since, and the text that an editor builds from articles. */
@ApplicationModule(allowedDependencies = {"story", "article", "collation", "publication", "revision", "audit"})
@NullMarked
package stemma.provenance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
