/** Stories and where articles are told: homes, leads and words, merges, and what readers may know. */
@ApplicationModule(allowedDependencies = {"article", "matching", "publication", "revision", "audit", "bulk"})
@NullMarked
package stemma.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
