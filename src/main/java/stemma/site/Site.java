package stemma.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The site as others know it: {@code stemma.site.…}. What is wrong here stops the start, for a false address in a feed stays
 * in the world.
 *
 * @param address where it is found, such as {@code https://news.example}; where nothing is set, what each request says
 * @param publisher who answers for it; the name, where nothing is set
 * @param contact the publisher's e-mail address
 * @param hub a WebSub hub that is told of what is new in the feeds
 * @param security whom to tell of a weakness of the site
 */
@ConfigurationProperties("stemma.site")
public record Site(
        @DefaultValue("Stemma") String name,
        @DefaultValue(DESCRIPTION) String description,
        @Nullable String address,
        @Nullable String publisher,
        @Nullable String contact,
        @Nullable String hub,
        @Nullable SecurityContact security) {

    static final String DESCRIPTION = "Many reports, one story";

    public Site {
        if (name.isBlank()) {
            throw new IllegalArgumentException(
                    "stemma.site.name is empty: leave it out, or say what the site is called.");
        }
        description = Objects.requireNonNullElse(given(description), DESCRIPTION);
        address = withoutSlash(web("address", address, "https://news.example"));
        publisher = Objects.requireNonNullElse(given(publisher), name);
        contact = given(contact);
        hub = web("hub", hub, "https://hub.example/");
        if (contact != null && !contact.matches("[^\\s@]+@[^\\s@]+")) {
            throw new IllegalArgumentException(
                    "stemma.site.contact is no e-mail address, such as desk@news.example: “" + contact + "”");
        }
    }

    /** An environment variable that is set to nothing says nothing. */
    private static @Nullable String given(@Nullable String words) {
        return words == null || words.isBlank() ? null : words.strip();
    }

    private static @Nullable String web(String setting, @Nullable String words, String example) {
        String given = given(words);
        if (given != null && !isWebAddress(given)) {
            throw new IllegalArgumentException("stemma.site." + setting
                    + " is no address of the web without ? and #, such as " + example + ": “" + given + "”");
        }
        return given;
    }

    private static boolean isWebAddress(String words) {
        try {
            URI uri = new URI(words);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static @Nullable String withoutSlash(@Nullable String address) {
        return address == null ? null : address.replaceFirst("/+$", "");
    }

    /** The address of what lies at a path of this site, which begins with a slash. */
    public String at(String path) {
        String base = address == null
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : address;
        return base + path;
    }

    /** Who answers for the site. */
    @Override
    public String publisher() {
        return publisher == null ? name : publisher;
    }
}
