package stemma.command;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import stemma.export.ExportFailed;
import stemma.export.Exported;
import stemma.export.SiteExport;
import stemma.language.PageLanguage;

/** The command {@code export}: the public site as static files. */
final class ExportCommand {

    static final String HELP = """
            Usage: java -jar stemma.jar export FOLDER [--language TAG] [--setting=value...]

            Writes the whole public site into a folder, each page with the same bytes that a reader
            gets: what readers may not see is not there. Beside the files lie settings for nginx,
            which say what type each has, which addresses lead on and what is withdrawn. It works
            whether Stemma runs on the same data folder or not. An earlier copy in the folder stays
            until the new one is whole.

              --language TAG
                          the language of what is around the texts: en (as without it) or uk
              --help      print this

            Pages name their own addresses, so --stemma.site.address=https://news.example must be
            set, here or in the environment, to where readers will find the copy.

            Exit codes: 0 all is well, 1 pages link to what is not there, 2 nothing was done.""";

    private static final String LANGUAGE = "--language";
    private static final int EVERY = 100;

    private ExportCommand() {}

    static int run(Class<?> application, List<String> words) {
        try {
            return StandardOutput.to(out -> run(application, new ArrayList<>(words), out));
        } catch (NothingDone | ExportFailed e) {
            System.err.println("Nothing was exported. " + e.getMessage());
            System.err.println("java -jar stemma.jar export --help tells how it is meant.");
            return Command.NOTHING_DONE;
        }
    }

    private static int run(Class<?> application, List<String> words, PrintStream out) {
        if (words.contains("--help")) {
            out.println(HELP);
            return Command.WELL;
        }
        String language = takeLanguage(words);
        Path folder = takeFolder(words);
        words.stream().filter(word -> !Options.isSetting(word)).findFirst().ifPresent(word -> {
            throw new NothingDone("There is no option " + word + ".");
        });
        Bar bar = Bar.on(System.err);
        try (ConfigurableApplicationContext program = WholeProgram.onLoopback(application, words)) {
            int port = port(program);
            Exported exported = program.getBean(SiteExport.class).write(folder, port, language, files -> {
                if (files % EVERY == 0) {
                    bar.draw("%,d files".formatted(files));
                }
            });
            bar.draw("");
            return say(folder, exported, out);
        }
    }

    private static int port(ConfigurableApplicationContext program) {
        WebServer server = ((ServletWebServerApplicationContext) program).getWebServer();
        return Objects.requireNonNull(server).getPort();
    }

    private static String takeLanguage(List<String> words) {
        int place = words.indexOf(LANGUAGE);
        if (place < 0) {
            return PageLanguage.ENGLISH.tag();
        }
        String tag = place + 1 < words.size() ? words.remove(place + 1) : "";
        words.remove(place);
        return PageLanguage.withTag(tag)
                .map(PageLanguage::tag)
                .orElseThrow(() -> new NothingDone("Pages are not in the language “" + tag + "”: it is en or uk."));
    }

    private static Path takeFolder(List<String> words) {
        List<String> folders =
                words.stream().filter(word -> !word.startsWith("-")).toList();
        if (folders.size() != 1) {
            throw new NothingDone("Name one folder for the files.");
        }
        words.remove(folders.get(0));
        try {
            return Path.of(folders.get(0));
        } catch (InvalidPathException e) {
            throw new NothingDone("There can be no folder " + folders.get(0) + ".");
        }
    }

    private static int say(Path folder, Exported exported, PrintStream out) {
        out.printf(
                "%,d files (%,d KB) in %s: %,d addresses lead on, %,d texts are withdrawn.%n",
                exported.files(), exported.bytes() / 1024, folder, exported.moved(), exported.gone());
        if (exported.broken().isEmpty()) {
            return Command.WELL;
        }
        out.println("Pages link to what is not there:");
        exported.broken().forEach(out::println);
        return Command.REFUSED;
    }
}
