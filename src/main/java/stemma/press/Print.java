package stemma.press;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import stemma.signal.Subject;

/** A page as it goes out: its headers, and its bytes in each encoding that somebody has asked for. */
final class Print {

    record Header(String name, String value) {}

    /** With the strong validator of exactly these bytes (RFC 9110, section 8.8.3). */
    private record Form(byte[] bytes, String tag) {}

    /** Who may keep the answer. Browsers ask each time. */
    enum Caching {
        /** Caches on the way as well; they may answer for a second without asking. */
        BY_ALL("public, max-age=0, s-maxage=1, stale-while-revalidate=1", "Accept-Encoding, Accept-Language, Cookie"),
        BY_ONE("private, no-cache", BY_ALL.varies),
        FOR_GOOD("public, max-age=31536000, immutable", "Accept-Encoding");

        private final String directives;
        private final String varies;

        Caching(String directives, String varies) {
            this.directives = directives;
            this.varies = varies;
        }
    }

    private final String contentType;
    private final List<Header> headers;
    private final Set<Subject> shown;
    private final byte[] plain;
    private final String digest;
    private final Modified modified;
    private final Instant until;
    private final AtomicReferenceArray<@Nullable Form> forms = new AtomicReferenceArray<>(Encoding.values().length);

    Print(String contentType, List<Header> headers, Set<Subject> shown, byte[] plain) {
        this(contentType, headers, shown, plain, digest(plain), Modified.UNKNOWN, Instant.MAX);
    }

    private Print(
            String contentType,
            List<Header> headers,
            Set<Subject> shown,
            byte[] plain,
            String digest,
            Modified modified,
            Instant until) {
        this.contentType = contentType;
        this.headers = List.copyOf(headers);
        this.shown = Set.copyOf(shown);
        this.plain = plain;
        this.digest = digest;
        this.modified = modified;
        this.until = until;
    }

    /** The same bytes, of which it is known since when they have been so, and how long they are good at the most. */
    Print known(Modified since, Instant until) {
        return new Print(contentType, headers, shown, plain, digest, since, until);
    }

    /** What tells these bytes from all others. */
    String digest() {
        return digest;
    }

    boolean isGoodAt(Instant now) {
        return now.isBefore(until);
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new BigInteger(1, hash).toString(Character.MAX_RADIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    byte[] plain() {
        return plain.clone();
    }

    /** Whether it shows one of these. */
    boolean shows(Set<Subject> changed) {
        return changed.contains(Subject.ALL) || changed.stream().anyMatch(shown::contains);
    }

    /** In bytes of memory, roughly, when it has been asked for in each encoding. */
    int weight() {
        return plain.length * 2;
    }

    private Form form(Encoding encoding) {
        Form known = forms.get(encoding.ordinal());
        if (known != null) {
            return known;
        }
        Form made = new Form(encoding.of(plain), '"' + digest + encoding.suffix() + '"');
        forms.set(encoding.ordinal(), made);
        return made;
    }

    /** Whether the reader, or a cache on the way, has another state of this page: an older one, or a newer one of another program. */
    boolean differsFromHeld(HttpServletRequest request) {
        String held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return held != null && !matches(held, form(Encoding.of(request)));
    }

    private static boolean matches(String held, Form form) {
        return held.contains(form.tag) || held.equals("*");
    }

    void send(HttpServletRequest request, HttpServletResponse response, Caching caching) throws IOException {
        Encoding encoding = Encoding.of(request);
        Form form = form(encoding);
        response.setHeader(HttpHeaders.ETAG, form.tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching.directives);
        response.setHeader(HttpHeaders.VARY, caching.varies);
        modified.tell(response);
        String held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (held == null ? modified.isHeldBy(request) : matches(held, form)) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        for (Header header : headers) {
            response.setHeader(header.name, header.value);
        }
        response.setContentType(contentType);
        if (encoding != Encoding.PLAIN) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, encoding.token());
        }
        response.setContentLength(form.bytes.length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(form.bytes);
        }
    }
}
