/** Stories: placing articles, merging and unmerging, and the text that a story shows. */
@ApplicationModule(allowedDependencies = {"article", "matching", "publication", "revision", "audit", "bulk"})
@NullMarked
package stemma.story;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
