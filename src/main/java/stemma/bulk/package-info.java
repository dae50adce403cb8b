/** Writes many rows of a table at once, by PostgreSQL's {@code COPY}; knows no table itself. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package stemma.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
