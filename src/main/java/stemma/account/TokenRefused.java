package stemma.account;

/** A token cannot be made or revoked like this; the message tells why. */
class TokenRefused extends RuntimeException {

    TokenRefused(String message) {
        super(message);
    }
}
