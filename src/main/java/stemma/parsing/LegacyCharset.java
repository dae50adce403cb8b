package stemma.parsing;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Single-byte charsets, told by letter statistics: nearly any bytes decode in them, so decoding proves nothing.
 */
enum LegacyCharset {
    WINDOWS_1251("windows-1251") {
        @Override
        boolean fits(String text) {
            long letters = count(text, LegacyCharset::isCyrillic);
            long lower = count(text, c -> isCyrillic(c) && Character.isLowerCase(c));
            long common = count(text, c -> COMMON_CYRILLIC.indexOf(Character.toLowerCase(c)) >= 0);
            long high = count(text, c -> c > 0x7F);
            // KOI8-R read as 1251 has its cases swapped; CP866 read so is strewn with rare letters and signs.
            return letters >= 10 && letters * 10 >= high * 8 && lower * 10 >= letters * 6 && common * 2 >= letters;
        }
    },
    WINDOWS_1252("windows-1252") {
        @Override
        boolean fits(String text) {
            long ascii = count(text, c -> c < 0x80 && Character.isLetter(c));
            long high = count(text, c -> c > 0x7F);
            long odd = count(text, c -> c > 0x7F && WESTERN.indexOf(c) < 0);
            return odd == 0
                    && high * 3 <= ascii
                    && !CAPITAL_IN_WORD.matcher(text).find();
        }
    };

    /** Text in other western charsets comes out with capitals inside its words. */
    private static final Pattern CAPITAL_IN_WORD = Pattern.compile("\\p{Ll}[\\p{Lu}&&[^A-Z]]");

    private static final String COMMON_CYRILLIC = "оеаинтсрвлі";
    /** Letters with marks and the typographic signs of western newsrooms; no currency rarities, no fractions. */
    private static final String WESTERN = "àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿßœšžðþÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŒŠŽŸÐÞ"
            + "‘’“”‚„–—…•·€£©®™°§«»¡¿½¼¾\u00A0\u00AD";

    private final Charset charset;

    LegacyCharset(String name) {
        charset = Charset.forName(name);
    }

    abstract boolean fits(String text);

    /** The first charset in which the bytes are plausible text. */
    static Optional<Charset> of(byte[] bytes) {
        if (ByteStatistics.isDamagedUtf8(bytes)) {
            return Optional.empty();
        }
        for (LegacyCharset candidate : values()) {
            String text = new String(bytes, candidate.charset);
            if (text.indexOf('\uFFFD') < 0 && candidate.fits(text)) {
                return Optional.of(candidate.charset);
            }
        }
        return Optional.empty();
    }

    private static long count(String text, IntPredicate wanted) {
        return text.chars().filter(wanted).count();
    }

    private static boolean isCyrillic(int c) {
        return c >= 0x0400 && c <= 0x04FF;
    }
}
