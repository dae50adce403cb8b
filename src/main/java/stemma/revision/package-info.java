/** Content, its immutable revisions, and word diffs between them. */
@ApplicationModule(allowedDependencies = {"bulk"})
@NullMarked
package stemma.revision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
