package stemma.account;

/** A password that one page shows; no text, so that it is not among what is kept to answer a form that is sent twice. */
record ShownOnce(String password) {

    /** It must not get into a log by way of an object's words. */
    @Override
    public String toString() {
        return "a password";
    }
}
