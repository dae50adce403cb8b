package stemma.syndication;

/** A cursor that this program did not give. */
class BadCursor extends RuntimeException {

    BadCursor(String cursor) {
        super("“" + cursor + "” is no cursor: send as “after” what an earlier page gave as “next”.");
    }
}
