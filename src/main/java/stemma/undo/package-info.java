/** What each file of an import did to articles, placements and stories, row by row, and how it is taken back. */
@ApplicationModule(allowedDependencies = {"placing", "article"})
@NullMarked
package stemma.undo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
