package stemma.export;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks a site for every page as a reader without a login does, from the front page and the sitemap on, and keeps the very bytes.
 * So nothing is in the copy that readers may not see.
 */
final class SiteCopy {

    /** From where all others are reached. */
    private static final List<String> ENTRANCES = List.of(
            "/",
            "/about",
            "/archive",
            "/authors",
            "/corrections",
            "/corrections/feed.atom",
            "/outlets",
            "/topics",
            "/favicon.ico",
            "/feed.atom",
            "/news-sitemap.xml",
            "/sitemap.xml");

    /** What a site may have. */
    private static final List<String> PERHAPS = List.of("/.well-known/security.txt", "/apple-touch-icon.png");

    private static final String FEED = "/feed.atom";

    /** The other forms of each feed, which no page needs to name. */
    private static final List<String> TWINS = List.of("/feed.rss", "/feed.json");

    private static final int AT_ONCE = 4;
    private static final int TRIES = 3;
    private static final int SHOWN_BROKEN = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ROBOTS = "/robots.txt";
    private static final String NOWHERE = "/nothing-is-here";

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI origin;
    private final URI site;
    private final String language;
    private final Draft draft;
    private final IntConsumer progress;
    private final NginxSettings nginx = new NginxSettings();
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
    private final Object rest = new Object();
    private final AtomicLong waiting = new AtomicLong();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private final AtomicInteger files = new AtomicInteger();
    private final AtomicInteger moved = new AtomicInteger();
    private final AtomicInteger gone = new AtomicInteger();
    private final AtomicLong bytes = new AtomicLong();
    private final ConcurrentLinkedQueue<String> broken = new ConcurrentLinkedQueue<>();

    /**
     * @param origin where it answers at this moment
     * @param site as it calls itself
     * @param language a tag such as {@code uk}
     * @param progress told how many files there are so far
     */
    SiteCopy(URI origin, URI site, String language, Draft draft, IntConsumer progress) {
        this.origin = origin;
        this.site = site;
        this.language = language;
        this.draft = draft;
        this.progress = progress;
    }

    /** @param ever addresses that may lead on or say that something is gone; nothing is wrong where they say nothing */
    Exported take(List<String> ever) {
        try {
            Answer robots = ask(ROBOTS);
            Links links = new Links(site, new String(robots.body(), StandardCharsets.UTF_8));
            keep(ROBOTS, robots);
            Answer lost = ask(NOWHERE);
            draft.keep(NginxSettings.LOST.substring(1), lost);
            ENTRANCES.forEach(address -> follow(address, true, links));
            PERHAPS.forEach(address -> follow(address, false, links));
            await();
            ever.forEach(address -> follow(address, false, links));
            await();
            draft.note(Draft.SETTINGS, nginx.words(draft.folder(), ask("/"), lost));
            return new Exported(files.get(), bytes.get(), moved.get(), gone.get(), List.copyOf(broken));
        } finally {
            workers.shutdownNow();
        }
    }

    private void await() {
        synchronized (rest) {
            while (waiting.get() > 0) {
                pause();
            }
        }
        RuntimeException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
    }

    private void pause() {
        try {
            rest.wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped(e);
        }
    }

    private void done() {
        if (waiting.decrementAndGet() == 0) {
            synchronized (rest) {
                rest.notifyAll();
            }
        }
    }

    private static ExportFailed stopped(InterruptedException e) {
        return new ExportFailed("The export was stopped.", e);
    }

    private void follow(String address, boolean named, Links links) {
        if (!known.add(address)) {
            return;
        }
        waiting.incrementAndGet();
        workers.execute(() -> {
            try {
                if (failure.get() == null) {
                    take(address, ask(address), named, links);
                }
            } catch (RuntimeException e) {
                failure.compareAndSet(null, e);
            } finally {
                done();
            }
        });
    }

    private void take(String address, Answer answer, boolean named, Links links) {
        if (answer.isThere()) {
            keep(address, answer);
            links.in(address, answer).forEach(next -> follow(next, true, links));
            if (address.endsWith(FEED)) {
                String list = address.substring(0, address.length() - FEED.length());
                TWINS.forEach(twin -> follow(list + twin, false, links));
            }
        } else if (answer.leadsOn()) {
            leadOn(address, answer, links);
        } else if (answer.isGone()) {
            goneFrom(address, answer);
        } else if (named) {
            fail(address);
        }
    }

    private void keep(String address, Answer answer) {
        String place = Draft.place(address, answer.isHtml());
        if (!draft.keep(place, answer)) {
            fail(address);
            return;
        }
        nginx.file(place, answer);
        bytes.addAndGet(answer.body().length);
        progress.accept(files.incrementAndGet());
    }

    private void leadOn(String address, Answer answer, Links links) {
        String location = answer.header("Location").orElseThrow();
        Optional<String> own = links.own(address, location.replaceFirst("^" + origin, ""));
        if (own.isPresent() && !address.contains("?")) {
            moved.incrementAndGet();
            nginx.moved(address, answer.status(), own.get());
            follow(own.get(), true, links);
        }
    }

    private void goneFrom(String address, Answer answer) {
        String place = "_gone/" + Draft.place(address, true);
        if (!address.contains("?") && draft.keep(place, answer)) {
            gone.incrementAndGet();
            files.incrementAndGet();
            bytes.addAndGet(answer.body().length);
            nginx.gone(address, place);
        }
    }

    private void fail(String address) {
        if (broken.size() < SHOWN_BROKEN) {
            broken.add(address);
        }
    }

    private Answer ask(String address) {
        Answer answer = tried(address);
        for (int tries = 1; answer.isFault() && tries < TRIES; tries++) {
            answer = tried(address);
        }
        if (answer.isFault()) {
            throw new ExportFailed(
                    address + " answers with an error (" + answer.status() + "); the reason is in the log.");
        }
        return answer;
    }

    private Answer tried(String address) {
        try {
            return Answer.of(client.send(
                    HttpRequest.newBuilder(URI.create(origin + address))
                            .timeout(PATIENCE)
                            .header("Accept-Language", language)
                            .build(),
                    BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new ExportFailed(address + " could not be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped(e);
        }
    }
}
