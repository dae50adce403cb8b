package stemma;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import stemma.press.Assets;
import stemma.site.Site;

/** What is shown when Tomcat itself refuses a request, such as one whose address is too long, before the program and its pages see it. */
@Component
@ConditionalOnWebApplication
class RefusedRequests implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

    private static final String PROBLEM = """
            {"type":"about:blank","title":"%s","status":%d}""";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="%1$s">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%2$s · %3$s</title>
              <meta name="robots" content="noindex">
              <meta name="color-scheme" content="light dark">
              <link rel="stylesheet" href="%4$s%5$s">
            </head>
            <body>
              <header class="masthead">
                <div class="masthead-title"><a class="brand" href="%4$s/"><span class="brand-name">%3$s</span></a></div>
              </header>
              <main id="main" class="narrow problem">
                <p class="kicker">%6$s %7$d</p>
                <h1 class="headline headline-page">%2$s</h1>
                <p class="dek">%8$s</p>
                <p><a href="%4$s/">%9$s</a></p>
              </main>
            </body>
            </html>
            """;

    private final ObjectProvider<Assets> assets;
    private final ObjectProvider<Site> site;
    private final MessageSource messages;

    RefusedRequests(ObjectProvider<Assets> assets, ObjectProvider<Site> site, MessageSource messages) {
        this.assets = assets;
        this.site = site;
        this.messages = messages;
    }

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Report(context)));
    }

    // The last valve that reports is the first to do so: this one after Spring's.
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private final class Report extends ErrorReportValve {

        private final Context context;

        Report(Context context) {
            this.context = context;
        }

        @Override
        protected void report(Request request, Response response, @Nullable Throwable failure) {
            int status = response.getStatus();
            if (status < HttpStatus.BAD_REQUEST.value()
                    || response.getContentWritten() > 0
                    || !response.setErrorReported()) {
                return;
            }
            boolean program = isForPrograms(request);
            String text = program ? problem(status) : page(status, languageOf(request));
            response.setContentType(program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'; base-uri 'none'");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            try {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                response.setContentLength(bytes.length);
                response.getOutputStream().write(bytes);
                response.finishResponse();
            } catch (IOException e) {
                getContainer().getLogger().debug("the page of an error could not be sent", e);
            }
        }

        /** An address that could not be read at all is none of theirs. */
        private boolean isForPrograms(Request request) {
            @Nullable String path = request.getRequestURI();
            return path != null
                    && (path.startsWith(context.getPath() + "/api/")
                            || path.startsWith(context.getPath() + "/actuator/"));
        }

        private String problem(int status) {
            HttpStatus known = HttpStatus.resolve(status);
            return PROBLEM.formatted(known == null ? "Error" : known.getReasonPhrase(), status);
        }

        private Locale languageOf(Request request) {
            String language = request.getLocale().getLanguage();
            return language.equals("uk") ? Locale.forLanguageTag(language) : Locale.ENGLISH;
        }

        private String page(int status, Locale language) {
            String which = status < HttpStatus.INTERNAL_SERVER_ERROR.value() ? "refused" : "any";
            return PAGE.formatted(
                    language.toLanguageTag(),
                    said("error." + which + ".heading", language),
                    HtmlUtils.htmlEscape(site.getObject().name(), "UTF-8"),
                    context.getPath(),
                    assets.getObject().address("readers.css"),
                    said("error.code", language),
                    status,
                    said("error." + which + ".text", language),
                    said("latest", language));
        }

        private String said(String key, Locale language) {
            return HtmlUtils.htmlEscape(messages.getMessage(key, null, language), "UTF-8");
        }
    }
}
