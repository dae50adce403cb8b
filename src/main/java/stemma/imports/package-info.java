/** The admins' pages on imports: uploads, folders, previews, and runs as they go on. */
@ApplicationModule(allowedDependencies = {"api", "intake", "undo", "delivery", "parsing", "article"})
@NullMarked
package stemma.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
