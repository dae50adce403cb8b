package stemma.article;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One text exactly as received from one source file, kept for ever as received. */
@Entity
@Immutable
public class Report {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long collectionId;
    private String sourceKey;
    private String fileName;
    private String sha256;
    private byte[] content;
    private String charset;
    private Instant receivedAt;

    @SuppressWarnings("NullAway") // filled by Hibernate
    protected Report() {}

    Report(IncomingReport received, Instant receivedAt) {
        this.collectionId = received.collection();
        this.sourceKey = received.sourceKey();
        this.fileName = received.fileName();
        this.content = received.bytes().clone();
        this.sha256 = sha256(content);
        this.charset = received.charset();
        this.receivedAt = receivedAt;
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("this report is not stored yet");
        }
        return id;
    }

    long collectionId() {
        return collectionId;
    }

    String sourceKey() {
        return sourceKey;
    }

    String sha256() {
        return sha256;
    }

    /** A copy of the bytes as received. */
    byte[] bytes() {
        return content.clone();
    }

    /** The SHA-256 of the bytes in lower-case hexadecimal. */
    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
