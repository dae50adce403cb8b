/** Imports: takes files in, works through them in runs that survive any stop, and accounts for every line. */
@ApplicationModule(
        allowedDependencies = {
            "delivery",
            "parsing",
            "undo",
            "placing",
            "ruling",
            "story",
            "article",
            "register",
            "revision",
            "audit",
            "database",
            "bulk"
        })
@NullMarked
package stemma.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
