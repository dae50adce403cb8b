package stemma.command;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import stemma.article.CollectionName;
import stemma.article.CollectionRefused;
import stemma.delivery.Tree;

/**
 * What somebody typed after {@code import}.
 *
 * @param settings those of the program, such as {@code --stemma.data-dir=…}, as they were typed
 * @param collection the one that the files go to; null for the default
 */
record Options(
        List<String> paths,
        List<String> settings,
        @Nullable CollectionName collection,
        boolean dryRun,
        boolean json,
        boolean help) {

    static final String HELP = """
            Usage: java -jar stemma.jar import PATH... [--collection NAME] [--dry-run] [--json]
                   [--setting=value...]

            Imports files, and the files of folders and of the folders in them: sorted, without
            hidden ones, and without following links out of the folder. It works whether Stemma
            runs on the same data folder or not, and with SPRING_DATASOURCE_URL as Stemma does.

              --collection NAME
                          import into the collection of this name, which is made if there is
                          none; without it, into the default one
              --dry-run   say of each file what would happen, and change no article;
                          the preview can be imported in /admin/imports
              --json      print one JSON object on standard output and nothing else there
              --help      print this
              --          what follows is a path, even if it begins with --

            Settings are those of Stemma, such as --stemma.data-dir=/srv/stemma.

            Exit codes: 0 all is well, 1 something was refused, 2 nothing was done.""";

    private static final String COLLECTION = "--collection";

    // Settings have a dot in their names, so that a mistyped option is not taken for one.
    private static final Pattern SETTING = Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+=.*", Pattern.DOTALL);

    Options {
        paths = List.copyOf(paths);
        settings = List.copyOf(settings);
    }

    static Options of(List<String> words) {
        int end = words.indexOf("--");
        List<String> options = new ArrayList<>(end < 0 ? words : words.subList(0, end));
        CollectionName collection = takeCollection(options);
        List<String> paths = new ArrayList<>(
                options.stream().filter(word -> !word.startsWith("-")).toList());
        paths.addAll(end < 0 ? List.of() : words.subList(end + 1, words.size()));
        List<String> settings = options.stream().filter(Options::isSetting).toList();
        options.stream().filter(word -> !isKnown(word)).findFirst().ifPresent(word -> {
            throw new NothingDone("There is no option " + word + ".");
        });
        boolean help = options.contains("--help");
        if (paths.isEmpty() && !help) {
            throw new NothingDone("Name the files or folders to import.");
        }
        boolean dryRun = options.contains("--dry-run");
        return new Options(paths, settings, collection, dryRun, options.contains("--json"), help);
    }

    /** Takes {@code --collection NAME} or {@code --collection=NAME} out of the words. */
    private static @Nullable CollectionName takeCollection(List<String> words) {
        String name = null;
        for (int at = place(words); at >= 0; at = place(words)) {
            if (name != null) {
                throw new NothingDone("Name one collection only.");
            }
            String word = words.remove(at);
            if (word.equals(COLLECTION) && at == words.size()) {
                throw new NothingDone("Name a collection after --collection.");
            }
            name = word.equals(COLLECTION) ? words.remove(at) : word.substring(COLLECTION.length() + 1);
        }
        try {
            return name == null ? null : new CollectionName(name);
        } catch (CollectionRefused e) {
            throw new NothingDone(String.valueOf(e.getMessage()));
        }
    }

    private static int place(List<String> words) {
        return IntStream.range(0, words.size())
                .filter(i -> words.get(i).equals(COLLECTION) || words.get(i).startsWith(COLLECTION + "="))
                .findFirst()
                .orElse(-1);
    }

    private static boolean isKnown(String word) {
        return !word.startsWith("-") || List.of("--dry-run", "--json", "--help").contains(word) || isSetting(word);
    }

    /** Whether the word sets one of the program's settings. */
    static boolean isSetting(String word) {
        return SETTING.matcher(word).matches();
    }

    /** What lies at the paths; all must be there, or else nothing is done. */
    List<Tree> trees() {
        List<Tree> trees = paths.stream().map(Options::tree).toList();
        if (trees.stream().allMatch(Options::isEmpty)) {
            throw new NothingDone("There are no files in " + String.join(", ", paths) + ".");
        }
        return trees;
    }

    private static Tree tree(String path) {
        try {
            return Tree.at(Path.of(path));
        } catch (NoSuchFileException | InvalidPathException e) {
            throw new NothingDone("There is no file or folder " + path + ".");
        } catch (IOException e) {
            throw new NothingDone(path + " cannot be read: " + e.getMessage());
        }
    }

    private static boolean isEmpty(Tree tree) {
        try {
            return tree.count(1) == 0;
        } catch (IOException e) {
            return false; // the import says which file it is about
        }
    }
}
