package stemma.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The languages that readers' pages are in; the desk is in English. */
public enum PageLanguage {
    ENGLISH("en"),
    UKRAINIAN("uk");

    static final String COOKIE = "STEMMA_LANGUAGE";

    private static final String ATTRIBUTE = PageLanguage.class.getName();

    private static final int KNOWN_MOST = 200;

    /** Browsers say the same few things over and over. */
    private static final Map<String, PageLanguage> KNOWN = new ConcurrentHashMap<>();

    private final Locale locale;
    private final String chosen;

    PageLanguage(String tag) {
        this.locale = Locale.forLanguageTag(tag);
        this.chosen = COOKIE + '=' + tag;
    }

    public Locale locale() {
        return locale;
    }

    /** What the reader chose, else what the browser asks for first of those that there are. */
    public static PageLanguage of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof PageLanguage told) {
            return told;
        }
        String cookies = request.getHeader(HttpHeaders.COOKIE);
        if (cookies != null && cookies.contains(COOKIE)) {
            for (PageLanguage one : values()) {
                if (cookies.contains(one.chosen)) {
                    return one;
                }
            }
        }
        return accepted(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Answers a request in this language, whatever else it says. */
    public void on(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    private static PageLanguage accepted(@Nullable String header) {
        if (header == null) {
            return ENGLISH;
        }
        PageLanguage known = KNOWN.get(header);
        if (known != null) {
            return known;
        }
        PageLanguage best = ranges(header).flatMap(PageLanguage::in).findFirst().orElse(ENGLISH);
        if (KNOWN.size() < KNOWN_MOST) {
            KNOWN.put(header, best);
        }
        return best;
    }

    private static Stream<LanguageRange> ranges(String header) {
        try {
            List<LanguageRange> ranges = LanguageRange.parse(header);
            return ranges.stream().filter(range -> range.getWeight() > 0);
        } catch (IllegalArgumentException e) {
            return Stream.empty();
        }
    }

    private static Stream<PageLanguage> in(LanguageRange range) {
        return withTag(Locale.forLanguageTag(range.getRange()).getLanguage()).stream();
    }

    /** Such as {@code uk} (BCP 47). */
    public String tag() {
        return locale.getLanguage();
    }

    public static Optional<PageLanguage> withTag(String tag) {
        return Arrays.stream(values())
                .filter(one -> one.locale.getLanguage().equals(tag))
                .findFirst();
    }
}
