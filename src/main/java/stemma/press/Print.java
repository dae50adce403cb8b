package stemma.press;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    /** Browsers ask each time; caches on the way may answer for a second without asking. */
    private static final String CACHING = "public, max-age=0, s-maxage=1, stale-while-revalidate=1";

    private static final String VARIES = "Accept-Encoding, Cookie";

    private final String contentType;
    private final List<Header> headers;
    private final Set<Subject> shown;
    private final byte[] plain;
    private final String digest;
    private final AtomicReferenceArray<@Nullable Form> forms = new AtomicReferenceArray<>(Encoding.values().length);

    Print(String contentType, List<Header> headers, Set<Subject> shown, byte[] plain) {
        this.contentType = contentType;
        this.headers = List.copyOf(headers);
        this.shown = Set.copyOf(shown);
        this.plain = plain;
        this.digest = digest(plain);
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new BigInteger(1, hash).toString(Character.MAX_RADIX);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
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

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Encoding encoding = Encoding.of(request);
        Form form = form(encoding);
        response.setHeader(HttpHeaders.ETAG, form.tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, CACHING);
        response.setHeader(HttpHeaders.VARY, VARIES);
        String held = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (held != null && matches(held, form)) {
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
