/** Checks on copy: small rules that find what is wrong in a text, with a fix where one can be justified. */
@ApplicationModule(allowedDependencies = {"story", "article", "register", "revision", "parsing", "audit"})
@NullMarked
package stemma.checking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
