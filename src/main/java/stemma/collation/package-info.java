/**
 * Sets the sentences of several texts beside each other that say the same, and marks where they differ; knows texts only.
 * What editors set by hand it keeps by the numbers of texts and the words of sentences.
 *
 * <p>How it does so and how well is told in {@code docs/collation.md}.
 */
@ApplicationModule(allowedDependencies = {"matching", "revision", "audit"})
@NullMarked
package stemma.collation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
