package stemma.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The key itself: a beginning that searches for leaked secrets can find, and 256 random bits. SHA-256 without salt is right for it:
 * nobody can guess or tabulate that many bits, so a slow hash as for passwords would only make each request slow.
 */
record TokenSecret(String value) {

    static final String PREFIX = "stemma_";

    private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
    private static final int BYTES = 32;
    private static final int SHOWN = PREFIX.length() + 6;
    private static final SecureRandom RANDOM = new SecureRandom();

    static TokenSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new TokenSecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    boolean isOne() {
        return FORM.matcher(value).matches();
    }

    /** Enough to tell it from others in a list. */
    String beginning() {
        return value.substring(0, SHOWN);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** It must not get into a log by way of an object's words. */
    @Override
    public String toString() {
        return "a token";
    }
}
