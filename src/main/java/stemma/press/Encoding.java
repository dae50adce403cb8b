package stemma.press;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** In which form the bytes of a page go over the wire (RFC 9110, section 8.4). */
enum Encoding {
    BROTLI("br", "-br") {
        @Override
        byte[] of(byte[] plain) {
            try {
                return Encoder.compress(plain, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    GZIP("gzip", "-gz") {
        @Override
        byte[] of(byte[] plain) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 3);
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, 1 << 13) {
                {
                    def.setLevel(Deflater.BEST_COMPRESSION);
                }
            }) {
                gzip.write(plain);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return bytes.toByteArray();
        }
    },
    PLAIN("identity", "") {
        @Override
        byte[] of(byte[] plain) {
            return plain;
        }
    };

    private static final int BROTLI_QUALITY = 5;

    private static final int KNOWN_MOST = 100;

    /** Browsers say the same few things over and over. */
    private static final Map<String, Encoding> KNOWN = new ConcurrentHashMap<>();

    private final String token;
    private final String suffix;

    Encoding(String token, String suffix) {
        this.token = token;
        this.suffix = suffix;
    }

    String token() {
        return token;
    }

    abstract byte[] of(byte[] plain);

    /** What tells its validator from those of the other encodings. */
    String suffix() {
        return suffix;
    }

    /** The smallest that the reader takes and this machine can make. */
    static Encoding of(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null) {
            return PLAIN;
        }
        Encoding known = KNOWN.get(accepted);
        if (known != null) {
            return known;
        }
        Encoding best = best(accepted);
        if (KNOWN.size() < KNOWN_MOST) {
            KNOWN.put(accepted, best);
        }
        return best;
    }

    private static Encoding best(String accepted) {
        if (takes(accepted, BROTLI.token) && Brotli4jLoader.isAvailable()) {
            return BROTLI;
        }
        return takes(accepted, GZIP.token) ? GZIP : PLAIN;
    }

    private static boolean takes(String acceptEncoding, String token) {
        for (String one : acceptEncoding.split(",", -1)) {
            int weight = one.indexOf(';');
            String name = (weight < 0 ? one : one.substring(0, weight)).strip();
            if (name.equalsIgnoreCase(token)) {
                return weight < 0 || !one.substring(weight + 1).strip().matches("q=0(\\.0*)?");
            }
        }
        return false;
    }
}
