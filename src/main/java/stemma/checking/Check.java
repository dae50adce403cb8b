package stemma.checking;

import java.util.stream.Stream;

/** One rule, or some that read alike. */
@FunctionalInterface
interface Check {

    Stream<Finding> in(Matter matter);
}
