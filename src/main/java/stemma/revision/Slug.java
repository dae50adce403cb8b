package stemma.revision;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** The part of an address that names a text: lower-case ASCII words with hyphens between them, at most 80 characters. */
public record Slug(String text) {

    private static final int LONGEST = 80;

    /** Up to this number each is tried; from there on steps grow. */
    private static final int FEW = 10;

    public Slug {
        if (!text.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("not a slug: " + text);
        }
    }

    /** Made from the words; from the fallback where the words have no Latin letter or digit. */
    public static Slug of(String words, String fallback) {
        String made = shorten(ascii(words));
        if (made.isEmpty()) {
            made = shorten(ascii(fallback));
        }
        return new Slug(made.isEmpty() ? "untitled" : made);
    }

    /** This slug, or with a number behind it that is not taken: the first one, unless many are and some between them are not. */
    public Slug free(Predicate<String> taken) {
        int last = 0;
        int free = 1;
        while (taken.test(numbered(free))) {
            last = free;
            free = free < FEW ? free + 1 : 2 * free;
        }
        while (free - last > 1) {
            int between = (last + free) >>> 1;
            if (taken.test(numbered(between))) {
                last = between;
            } else {
                free = between;
            }
        }
        return new Slug(numbered(free));
    }

    /** This slug's text as the first, or with the number behind it. */
    public String numbered(int number) {
        return number == 1 ? text : text + "-" + number;
    }

    private static String ascii(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’](?=\\p{Alnum})|(?<!\\d)\\.(?=\\p{Alnum})", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    private static String shorten(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int cut = slug.lastIndexOf('-', LONGEST);
        return slug.substring(0, cut > 0 ? cut : LONGEST);
    }

    @Override
    public String toString() {
        return text;
    }
}
