package stemma.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The browser of the tests: the Chromium or Chrome that is on the machine, else the one that Playwright fetches.
 *
 * @param browser null where no browser could be had
 * @param trouble why not
 */
record Chromium(
        @Nullable Playwright playwright,
        @Nullable Browser browser,
        @Nullable String trouble) implements AutoCloseable {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "chrome.exe");
    private static final List<String> USUAL_PLACES = List.of(
            "/opt/google/chrome/chrome",
            "/snap/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            "/Applications/Chromium.app/Contents/MacOS/Chromium",
            "C:/Program Files/Google/Chrome/Application/chrome.exe",
            "C:/Program Files (x86)/Google/Chrome/Application/chrome.exe");
    private static final int MINUTES_TO_FETCH = 5;

    static Chromium start() {
        Playwright playwright = null;
        try {
            Optional<Path> installed = installed();
            if (installed.isEmpty()) {
                fetch();
            }
            playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            var options = new LaunchOptions()
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking"));
            installed.ifPresent(options::setExecutablePath);
            return new Chromium(playwright, playwright.chromium().launch(options), null);
        } catch (RuntimeException | IOException noBrowser) {
            if (playwright != null) {
                playwright.close();
            }
            return new Chromium(null, null, String.valueOf(noBrowser.getMessage()));
        }
    }

    /** What the environment variable CHROMIUM names, else a browser on the PATH or in a usual place. */
    private static Optional<Path> installed() {
        String named = System.getenv("CHROMIUM");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        Stream<Path> onPath = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
        return Stream.concat(onPath, USUAL_PLACES.stream().map(Path::of))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Playwright by itself would fetch three browsers where one is needed. */
    private static void fetch() throws IOException {
        ProcessBuilder install = Driver.ensureDriverInstalled(Map.of(), false).createProcessBuilder();
        install.command().addAll(List.of("install", "--only-shell", "chromium"));
        Process fetching = install.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!fetching.waitFor(MINUTES_TO_FETCH, TimeUnit.MINUTES) || fetching.exitValue() != 0) {
                fetching.destroy();
                throw new IOException("none is installed, and Playwright could not fetch one");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while fetching a browser", stopped);
        }
    }

    Browser started() {
        return Objects.requireNonNull(browser, String.valueOf(trouble));
    }

    @Override
    public void close() {
        if (playwright != null) {
            playwright.close();
        }
    }
}
