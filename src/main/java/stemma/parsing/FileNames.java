package stemma.parsing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which names a file may have, whether it comes alone or inside an archive. */
final class FileNames {

    private static final int MAX_LENGTH = 255;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);

    private FileNames() {}

    /** Why a name is refused, or empty when it is a plain name of one report. */
    static Optional<String> problem(String name) {
        return placeProblem(name)
                .or(() -> Format.of(name).isPresent() && !Glyphs.isBlank(stem(name))
                        ? Optional.empty()
                        : Optional.of(
                                hasExtension(name, ".zip")
                                        ? "a zip inside a zip is not opened: unpack it first"
                                        : "only .txt, .md, .html, .json, .jsonl, .jsonl.gz, .xml, .rss and .atom files, and .zip files of them,"
                                                + " are read: save the report in one of these formats"));
    }

    /** Why a name is refused wherever it leads, whatever the format. */
    static Optional<String> placeProblem(String name) {
        if (name.startsWith("/")
                || name.indexOf('\\') >= 0
                || DRIVE.matcher(name).matches()) {
            return Optional.of("its name is an absolute path or has a backslash: rename it");
        }
        if (Arrays.asList(name.split("/", -1)).contains("..")) {
            return Optional.of("its name climbs out of its folder (..): rename it");
        }
        if (name.codePoints().anyMatch(Character::isISOControl) || name.length() > MAX_LENGTH) {
            return Optional.of(
                    "its name has control characters, is not UTF-8, or is longer than " + MAX_LENGTH + ": rename it");
        }
        return Optional.empty();
    }

    /** Folders, and the traces that desktops leave in archives: nobody needs to hear of them. */
    static boolean isClutter(String name) {
        String last = last(name);
        return name.endsWith("/")
                || name.startsWith("__MACOSX/")
                || last.equals(".DS_Store")
                || last.equalsIgnoreCase("Thumbs.db");
    }

    static boolean hasExtension(String name, String extension) {
        return name.toLowerCase(Locale.ROOT).endsWith(extension);
    }

    static String stem(String name) {
        String last = last(name);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? last : last.substring(0, dot);
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
