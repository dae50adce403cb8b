package stemma.parsing;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The charset that a page of HTML or an XML file names at its top. */
final class DeclaredCharset {

    private static final int TOP = 4096;
    private static final Pattern NAMED =
            Pattern.compile("(?:charset|encoding)\\s*=\\s*[\"']?\\s*(?<name>[\\w.:-]{2,40})", Pattern.CASE_INSENSITIVE);

    private DeclaredCharset() {}

    static Optional<Charset> in(byte[] bytes) {
        String top = new String(Arrays.copyOf(bytes, Math.min(TOP, bytes.length)), StandardCharsets.ISO_8859_1);
        Matcher named = NAMED.matcher(top);
        try {
            return named.find() && Charset.isSupported(named.group("name"))
                    ? Optional.of(Charset.forName(named.group("name")))
                    : Optional.empty();
        } catch (IllegalCharsetNameException e) {
            return Optional.empty();
        }
    }
}
