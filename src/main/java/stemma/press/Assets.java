package stemma.press;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import stemma.press.Print.Header;

/**
 * What every page loads beside itself, each under an address that changes with its bytes, so that browsers keep it for good: one style
 * sheet for readers' pages, one for those of the desk, put together from the files in {@code static/css} when the program starts.
 */
@Component("assets")
public class Assets {

    static final String FOLDER = "/assets/";

    /** In the order in which they count; the first declares the layers. */
    private static final List<String> READERS = List.of(
            "reset",
            "tokens",
            "base",
            "frame",
            "buttons",
            "forms",
            "notices",
            "badges",
            "disclosures",
            "pagination",
            "facts",
            "sheet",
            "witnesses",
            "front",
            "results",
            "corrections",
            "told",
            "cards",
            "diff",
            "calls");

    private static final List<String> DESK = List.of(
            "tabs", "tables", "ledger", "compare", "parallels", "progress", "editor", "checks", "collation", "queue");

    private static final Pattern ADDRESS = Pattern.compile(FOLDER + "([a-z]+)-[0-9a-z]+\\.([a-z]+)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^\\s*//.*\\n");
    private static final Pattern INDENT = Pattern.compile("\\s*\\n\\s*");
    private static final int HASH = 12;

    private static final List<Header> HEADERS = List.of(new Header("X-Content-Type-Options", "nosniff"));

    private final Map<String, Print> byName = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    Assets() {
        add("readers.css", "text/css;charset=UTF-8", sheet(READERS));
        add(
                "desk.css",
                "text/css;charset=UTF-8",
                sheet(Stream.concat(READERS.stream(), DESK.stream()).toList()));
        script("readers");
        script("search");
    }

    private void script(String name) {
        String text = COMMENT_LINE.matcher(file("js/" + name + ".js")).replaceAll("");
        add(name + ".js", "text/javascript;charset=UTF-8", text);
    }

    private void add(String name, String type, String text) {
        Print print = new Print(type, HEADERS, Set.of(), text.getBytes(StandardCharsets.UTF_8));
        byName.put(name, print);
        int dot = name.indexOf('.');
        String hash = print.digest().substring(0, HASH);
        addresses.put(name, FOLDER + name.substring(0, dot) + '-' + hash + name.substring(dot));
    }

    private static String sheet(List<String> parts) {
        String screen = parts.stream().map(part -> file("css/" + part + ".css")).collect(Collectors.joining("\n"));
        String all = screen + "\n@media print {\n" + file("css/print.css") + "\n}\n";
        return INDENT.matcher(COMMENT.matcher(all).replaceAll(""))
                .replaceAll("\n")
                .strip();
    }

    private static String file(String path) {
        try (InputStream bytes = new ClassPathResource("static/" + path).getInputStream()) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of what has this name, such as {@code readers.css}. */
    public String address(String name) {
        String address = addresses.get(name);
        if (address == null) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return address;
    }

    /**
     * What this address stands for, be it that of another version: while a new program takes over from an old one, a page of the one may
     * ask the other.
     */
    @Nullable
    Print under(String path) {
        Matcher address = ADDRESS.matcher(path);
        return address.matches() ? byName.get(address.group(1) + '.' + address.group(2)) : null;
    }

    boolean isPresent(String path) {
        return addresses.containsValue(path);
    }
}
