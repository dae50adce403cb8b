package stemma;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Puts the versions of web jars into links to their files. Spring would look for a file behind every link, through all jars, which
 * was a quarter of the work for a page with many.
 */
@Configuration
@ConditionalOnWebApplication
class LinksToFiles {

    private static final String WEB_JARS = "/webjars/";

    @Bean
    FilterRegistrationBean<ResourceUrlEncodingFilter> linksToFilesFilter() {
        var registration = new FilterRegistrationBean<ResourceUrlEncodingFilter>(new OfWebJars());
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        return registration;
    }

    private static final class OfWebJars extends ResourceUrlEncodingFilter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            super.doFilter(
                    request,
                    response,
                    (through, looking) -> chain.doFilter(
                            through, new Links((HttpServletResponse) response, (HttpServletResponse) looking)));
        }
    }

    /** A response that has only links to web jars looked up. */
    private static final class Links extends HttpServletResponseWrapper {

        private final HttpServletResponse plain;

        Links(HttpServletResponse plain, HttpServletResponse looking) {
            super(looking);
            this.plain = plain;
        }

        @Override
        public String encodeURL(String url) {
            return url.contains(WEB_JARS) ? super.encodeURL(url) : plain.encodeURL(url);
        }
    }
}
