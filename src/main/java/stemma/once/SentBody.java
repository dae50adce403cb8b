package stemma.once;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Reads what a program sends under a key before anybody acts on it: other words under the same key are another request. */
@Component
@ConditionalOnWebApplication
class SentBody extends OncePerRequestFilter {

    /** The attribute of a request with the digest of its body. */
    static final String DIGEST = SentBody.class.getName();

    /** Longer ones are refused anyway by who reads them. */
    private static final int MOST = 4 << 20;

    /** A request whose body can be read although it was read before. */
    private static final class Read extends HttpServletRequestWrapper {

        private final InputStream body;

        Read(HttpServletRequest request, InputStream body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public int read() throws IOException {
                    return body.read();
                }

                @Override
                public int read(byte[] bytes, int from, int most) throws IOException {
                    return body.read(bytes, from, most);
                }

                @Override
                public boolean isFinished() {
                    return false; // who reads it waits for its end
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void setReadListener(ReadListener listener) {
                    throw new UnsupportedOperationException("it is there already");
                }
            };
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String type = request.getContentType();
        return !Programs.send(request)
                || !Programs.hasKey(request)
                || type == null
                || !type.startsWith(MediaType.APPLICATION_JSON_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(MOST);
        request.setAttribute(DIGEST, HexFormat.of().formatHex(sha256().digest(body)));
        chain.doFilter(
                new Read(request, new SequenceInputStream(new ByteArrayInputStream(body), request.getInputStream())),
                response);
    }
}
