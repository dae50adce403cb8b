package stemma.parsing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The text of a file, the charset it was read in, and a note for the editor when that was not UTF-8. */
public record Decoding(
        String text, Charset charset, @Nullable String note) {

    /** The most bytes one report may have. */
    public static final int MAX_BYTES = 16 << 20;

    /** The most characters one line may have. */
    public static final int MAX_LINE = 1 << 20;

    /** The most lines one report may have. */
    public static final int MAX_LINES = 50_000;

    /** Reads bytes strictly: what cannot be decided is refused, never replaced. */
    public static Decoding of(byte[] bytes) {
        return of(bytes, null);
    }

    /** The same for a format that may name its charset, which counts where the bytes are not UTF-8. */
    static Decoding of(byte[] bytes, @Nullable Charset declared) {
        if (bytes.length == 0) {
            throw new UnreadableReport("The file is empty (0 bytes): export it again.");
        }
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableReport("The file has %,d bytes; the limit is %,d: split it into one file per report."
                    .formatted(bytes.length, MAX_BYTES));
        }
        Decoding decoding = decode(bytes, declared);
        TextLimits.check(decoding.text);
        return decoding;
    }

    private static Decoding decode(byte[] bytes, @Nullable Charset declared) {
        Optional<Charset> wide = ByteStatistics.wideCharset(bytes);
        if (wide.isPresent()) {
            return wide(bytes, wide.get());
        }
        refuseNul(bytes);
        Attempt utf8 = attempt(bytes, StandardCharsets.UTF_8);
        if (utf8.text != null) {
            return new Decoding(withoutMark(utf8.text), utf8.charset, null);
        }
        Attempt told = declared == null ? utf8 : attempt(bytes, declared);
        return told.text == null ? legacy(bytes, utf8.badAt) : noted(told.text, told.charset);
    }

    private static Decoding wide(byte[] bytes, Charset charset) {
        Attempt attempt = attempt(bytes, charset);
        if (attempt.text == null) {
            throw new UnreadableReport("Byte %,d is not valid %s: save the file as UTF-8 and send it again."
                    .formatted(attempt.badAt, charset));
        }
        int nul = attempt.text.indexOf('\0');
        if (nul >= 0) {
            throw nulAt(2L * nul);
        }
        return noted(withoutMark(attempt.text), charset);
    }

    private static Decoding legacy(byte[] bytes, int badAt) {
        return LegacyCharset.of(bytes)
                .map(charset -> attempt(bytes, charset))
                .filter(attempt -> attempt.text != null)
                .map(attempt -> noted(Objects.requireNonNull(attempt.text), attempt.charset))
                .orElseThrow(() -> new UnreadableReport(
                        "Byte %,d is not valid UTF-8, and the file is not plausible text in another known charset:"
                                        .formatted(badAt)
                                + " save it as UTF-8 and send it again."));
    }

    private static Decoding noted(String text, Charset charset) {
        return new Decoding(text, charset, "read as " + charset.name().toLowerCase(Locale.ROOT));
    }

    private static void refuseNul(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) {
                throw nulAt(i);
            }
        }
    }

    private static UnreadableReport nulAt(long offset) {
        return new UnreadableReport(
                "Byte %,d is NUL, so this is not a text file: send the report as plain text.".formatted(offset));
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Attempt attempt(byte[] bytes, Charset charset) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        return result.isError()
                ? new Attempt(charset, null, in.position())
                : new Attempt(charset, out.flip().toString(), -1);
    }

    private record Attempt(Charset charset, @Nullable String text, int badAt) {}
}
