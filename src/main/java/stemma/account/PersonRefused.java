package stemma.account;

/** What was asked about an account makes no sense; the message tells why. */
class PersonRefused extends RuntimeException {

    PersonRefused(String message) {
        super(message);
    }
}
