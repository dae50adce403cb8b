/**
 * Reads what was received: opens uploads, decodes bytes, tells what each line of a report is, and makes content of it.
 * Knows no database and no framework.
 */
@ApplicationModule(allowedDependencies = {"revision"})
@NullMarked
package stemma.parsing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
