package stemma;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who calls the running application over HTTP, keeps its cookies and follows no redirect by itself. */
public final class Caller {

    /** The password of both first accounts in tests that share one application. */
    public static final String PASSWORD = "a-password-for-tests-only";

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final String site;
    private final List<String> headers;

    /** @param headers names and values that go with every request */
    public Caller(int port, String... headers) {
        this.site = "http://127.0.0.1:" + port;
        this.headers = List.of(headers);
    }

    public Caller logIn(String name, String password) {
        post("/login", "username", name, "password", password);
        return this;
    }

    public HttpResponse<String> get(String path, String... more) {
        return send(path, "GET", BodyPublishers.noBody(), more);
    }

    /** Sends a form with these names and values, and with the token of a page that was opened before. */
    public HttpResponse<String> post(String path, String... fields) {
        Matcher token = TOKEN.matcher(get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("the page has no token");
        }
        String[] all = Arrays.copyOf(new String[] {"_csrf", token.group(1)}, fields.length + 2);
        System.arraycopy(fields, 0, all, 2, fields.length);
        return postWithoutToken(path, all);
    }

    /** Sends a form as it is, such as one of a session that is over. */
    public HttpResponse<String> postWithoutToken(String path, String... fields) {
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < fields.length; i += 2) {
            pairs.add(fields[i] + "=" + encoded(fields[i + 1]));
        }
        return send(
                path,
                "POST",
                BodyPublishers.ofString(String.join("&", pairs)),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(String path, String method, BodyPublisher body, String... more) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(site + path)).method(method, body);
        List<String> all = new ArrayList<>(headers);
        all.addAll(List.of(more));
        for (int i = 0; i < all.size(); i += 2) {
            request.header(all.get(i), all.get(i + 1));
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
