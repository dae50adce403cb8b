/** Keeps the finished bytes of readers' pages, until something that they show has changed. */
@ApplicationModule(allowedDependencies = {"language", "signal"})
@NullMarked
package stemma.press;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
