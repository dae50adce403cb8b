/** The embedded PostgreSQL that serves when no other database is named. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package stemma.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
