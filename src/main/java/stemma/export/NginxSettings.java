package stemma.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells nginx to answer from the files as the site did: types, headers, addresses that lead on, and what is withdrawn. */
final class NginxSettings {

    static final String LOST = "/_error/404.html";

    private static final List<String> HEADERS = List.of(
            "Cache-Control",
            "Content-Security-Policy",
            "Cross-Origin-Opener-Policy",
            "Cross-Origin-Resource-Policy",
            "Permissions-Policy",
            "Referrer-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options");

    /** The longest first: {@code .ninjs.json} is not {@code .json}. */
    private final Map<String, Answer> bySuffix =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    private final Map<String, Answer> withoutSuffix = new TreeMap<>();
    private final Map<String, String> moved = new TreeMap<>();
    private final Map<String, String> gone = new TreeMap<>();

    /** One file of each kind stands for all. */
    synchronized void file(String place, Answer answer) {
        String name = place.substring(place.lastIndexOf('/') + 1);
        int dot = name.indexOf('.', 1);
        if (place.startsWith("_")) {
            return;
        }
        if (dot < 0) {
            withoutSuffix.put(place, answer);
        } else if (!answer.isHtml()) {
            bySuffix.putIfAbsent(name.substring(dot), answer);
        }
    }

    synchronized void moved(String address, int status, String to) {
        moved.put(Draft.decoded(address), "return " + status + " " + quoted(to.replace("$", "%24")) + ";");
    }

    synchronized void gone(String address, String place) {
        gone.put(Draft.decoded(address), "error_page 410 " + quoted("/" + place) + "; return 410;");
    }

    /**
     * A block {@code server} without port and name.
     *
     * @param folder where the files are
     * @param front the front page, for all pages
     * @param lost what is said where nothing is
     */
    synchronized String words(String folder, Answer front, Answer lost) {
        List<String> lines = new ArrayList<>();
        Consumer<String> line = lines::add;
        line.accept("# Inside of a block server { listen …; server_name …; … }");
        line.accept("root " + quoted(folder) + ";");
        line.accept("types { }");
        line.accept("absolute_redirect off;");
        line.accept("error_page 404 " + LOST + ";");
        line.accept("# A query names a file, so it must not lead out of the folder.");
        line.accept("set $kept $args;");
        line.accept("if ($args ~ \"[.][.]\") { set $kept \"\"; }");
        line.accept("location / {");
        line.accept("  default_type " + quoted(front.type()) + ";");
        headers(front).forEach(header -> line.accept("  " + header));
        line.accept("  if ($request_method !~ ^(GET|HEAD)$) { return 405; }");
        line.accept("  try_files /_q$uri/$kept.html $uri.html $uri/index.html $uri =404;");
        line.accept("}");
        block("= " + LOST, lost).forEach(line);
        bySuffix.forEach((suffix, answer) ->
                block("~ \"" + suffix.replace(".", "[.]") + "$\"", answer).forEach(line));
        withoutSuffix.forEach(
                (place, answer) -> block("= " + quoted("/" + place), answer).forEach(line));
        moved.forEach((address, what) -> line.accept("location = " + quoted(address) + " { " + what + " }"));
        gone.forEach((address, what) -> line.accept("location = " + quoted(address) + " { " + what + " }"));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static List<String> block(String place, Answer answer) {
        List<String> lines = new ArrayList<>();
        lines.add("location " + place + " {");
        lines.add("  default_type " + quoted(answer.type()) + ";");
        headers(answer).forEach(header -> lines.add("  " + header));
        lines.add("}");
        return lines;
    }

    private static List<String> headers(Answer answer) {
        return HEADERS.stream()
                .flatMap(name -> answer
                        .header(name)
                        .filter(value -> !value.contains("$"))
                        .map(value -> "add_header " + name + " " + quoted(value) + ";")
                        .stream())
                .toList();
    }

    private static String quoted(String words) {
        return "\"" + words.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
