package stemma.syndication;

/** A search that cannot be run as it is written. */
class BadQuery extends RuntimeException {

    BadQuery(String problem) {
        super(problem);
    }
}
