package stemma.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * The digest that an entry gets in the chain: SHA-256 over the digest before it and each of its fields with its length
 * before it, so that no two different entries read the same.
 */
final class Chain {

    /** What the first entry continues. */
    static final byte[] START = new byte[32];

    private static final int NOTHING = -1;

    private final MessageDigest sha256;

    private Chain() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @param entry null where its row was gone before it could be sealed */
    static byte[] next(byte[] previous, long id, @Nullable AuditEntry entry) {
        var chain = new Chain();
        chain.sha256.update(previous);
        chain.number(id);
        if (entry != null) {
            chain.number(entry.at().getEpochSecond()).number(entry.at().getNano());
            chain.text(entry.actor()).text(entry.action()).text(entry.subject());
            chain.text(entry.detail()).text(entry.before()).text(entry.after());
            chain.text(entry.address());
        }
        return chain.sha256.digest();
    }

    private Chain number(long number) {
        sha256.update(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    private Chain text(@Nullable String text) {
        if (text == null) {
            return number(NOTHING);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        sha256.update(bytes);
        return this;
    }
}
