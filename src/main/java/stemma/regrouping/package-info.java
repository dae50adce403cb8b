/** Merging and splitting stories, moving articles between them, and undoing each of these. */
@ApplicationModule(allowedDependencies = {"ruling", "story", "article", "matching", "publication", "revision", "audit"})
@NullMarked
package stemma.regrouping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
