package stemma.press;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import stemma.press.Print.Header;
import stemma.signal.Subject;

/** Takes the bytes of an answer down while it is made. */
final class Taking extends HttpServletResponseWrapper {

    /** Those that each answer gets anew, or that the print sets itself. */
    private static final Set<String> NOT_KEPT = Set.of(
            "date", "connection", "keep-alive", "transfer-encoding", "content-length", "content-type", "vary", "etag");

    private static final Set<String> CACHING = Set.of("cache-control", "pragma", "expires");

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    private @Nullable PrintWriter writer;
    private @Nullable ServletOutputStream stream;
    private final Map<String, String> caching = new LinkedHashMap<>();
    private boolean refused;

    Taking(HttpServletResponse response) {
        super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Sink(bytes);
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(bytes, Charset.forName(getCharacterEncoding())));
        }
        return writer;
    }

    /** What others say of caching counts only where the page is not kept. */
    @Override
    public void setHeader(String name, @Nullable String value) {
        if (value != null && CACHING.contains(name.toLowerCase(Locale.ROOT))) {
            caching.put(name, value);
        } else {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, @Nullable String value) {
        if (value != null && CACHING.contains(name.toLowerCase(Locale.ROOT))) {
            caching.put(name, value);
        } else {
            super.addHeader(name, value);
        }
    }

    /** The language of the words; as a header it is kept like the others. */
    @Override
    public void setLocale(Locale locale) {
        super.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
    }

    @Override
    public void setContentLength(int length) {
        // the length of what goes out is set then
    }

    @Override
    public void setContentLengthLong(long length) {
        // as above
    }

    @Override
    public void flushBuffer() {
        // nothing goes out before it is known whether it is kept
    }

    @Override
    public void resetBuffer() {
        bytes.reset();
    }

    @Override
    public void reset() {
        bytes.reset();
        super.reset();
    }

    @Override
    public void sendError(int status) throws IOException {
        refused = true;
        super.sendError(status);
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        refused = true;
        super.sendError(status, message);
    }

    @Override
    public void sendRedirect(String location) throws IOException {
        refused = true;
        super.sendRedirect(location);
    }

    private byte[] taken() {
        if (writer != null) {
            writer.flush();
        }
        return bytes.toByteArray();
    }

    /** The page, if it is a whole one that is the same for all readers. */
    Optional<Print> print(@Nullable Set<Subject> shown) {
        if (shown == null
                || refused
                || isCommitted()
                || getStatus() != SC_OK
                || getHeader(HttpHeaders.SET_COOKIE) != null) {
            return Optional.empty();
        }
        List<Header> headers = getHeaderNames().stream()
                .filter(name -> !NOT_KEPT.contains(name.toLowerCase(Locale.ROOT)))
                .distinct()
                .map(name -> new Header(name, Objects.requireNonNull(getHeader(name))))
                .toList();
        return Optional.of(new Print(Objects.requireNonNull(getContentType()), headers, shown, taken()));
    }

    /** Lets the answer go out as it was made. */
    void release() throws IOException {
        caching.forEach(super::setHeader);
        byte[] taken = taken();
        if (!refused && taken.length > 0) {
            super.setContentLength(taken.length);
            super.getOutputStream().write(taken);
        }
    }

    private static final class Sink extends ServletOutputStream {

        private final ByteArrayOutputStream bytes;

        Sink(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes.write(some, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("pages are written at once");
        }
    }
}
