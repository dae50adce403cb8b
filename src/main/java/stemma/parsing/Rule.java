package stemma.parsing;

/** One way of telling what lines are; it claims the lines it is sure of and leaves the others to the rules after it. */
@FunctionalInterface
interface Rule {

    void read(Page page);
}
