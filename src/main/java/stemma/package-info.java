/** The program itself; everything else is in the packages below. */
@NullMarked
package stemma;

import org.jspecify.annotations.NullMarked;
