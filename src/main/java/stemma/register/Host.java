package stemma.register;

import java.net.IDN;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a site is at home: {@code bbc.co.uk} of {@code https://www.bbc.co.uk/news}, always without {@code www.}. */
record Host(String name) {

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<scheme>https?://(?:[^/@?#\\s]*@)?)?(?<host>[^/:?#\\s@]{3,253})(?::\\d{1,5})?(?:[/?#]\\S*)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63})*\\.(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");

    /** What ends the name of a site where nothing else says that it is one: {@code ZN.UA}, but not {@code St.Pauli}. */
    private static final Pattern PLAIN_SITE = Pattern.compile(
            "(?:.*[.])?[^.]{2,}[.](?:[a-z]{2}|com|org|net|info|news|tv|media|press|online|biz|radio|today)");

    private static final Set<String> SECOND_LEVELS = Set.of("com", "co", "org", "net", "gov", "ac", "edu", "or", "ne");
    private static final Set<String> FRONTS = Set.of("www", "m", "amp", "mobile");

    /** The host of an address, or of words that are the name of a site. */
    static Optional<Host> in(String words) {
        Matcher address = ADDRESS.matcher(words.strip());
        if (!address.matches()) {
            return Optional.empty();
        }
        boolean plain = address.group("scheme") == null;
        return ascii(address.group("host"))
                .map(Host::withoutFront)
                .filter(host -> HOST.matcher(host).matches())
                .filter(host -> !plain || PLAIN_SITE.matcher(host).matches())
                .map(Host::new);
    }

    private static Optional<String> ascii(String host) {
        try {
            return Optional.of(IDN.toASCII(host.replaceFirst("[.]$", "")).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // no host can be written so
        }
    }

    private static String withoutFront(String host) {
        int dot = host.indexOf('.');
        boolean more = dot > 0 && host.indexOf('.', dot + 1) > 0;
        return more && FRONTS.contains(host.substring(0, dot)) ? host.substring(dot + 1) : host;
    }

    /** This host and those above it, down to the one that somebody registered. */
    List<String> upwards() {
        List<String> labels = labels();
        List<String> hosts = new ArrayList<>();
        for (int from = 0; from <= labels.size() - registered(labels); from++) {
            hosts.add(String.join(".", labels.subList(from, labels.size())));
        }
        return hosts;
    }

    /** {@code bbc.co.uk} of {@code news.bbc.co.uk}. */
    String registered() {
        List<String> hosts = upwards();
        return hosts.get(hosts.size() - 1);
    }

    /** {@code bbc} of {@code news.bbc.co.uk}. */
    String label() {
        List<String> labels = labels();
        return labels.get(labels.size() - registered(labels));
    }

    private List<String> labels() {
        return Arrays.asList(name.split("[.]"));
    }

    private static int registered(List<String> labels) {
        int size = labels.size();
        boolean second = size > 2 && labels.get(size - 1).length() == 2 && SECOND_LEVELS.contains(labels.get(size - 2));
        return second ? 3 : 2;
    }
}
