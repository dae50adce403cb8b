package stemma.api;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import tools.jackson.databind.json.JsonMapper;

/** What each request of a program goes through behind the security, which knows who asks. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class ApiFilters {

    private static final int LIMITS = -50;
    private static final int VALIDATORS = 0;

    @Bean
    static FilterRegistrationBean<Limits> limits(LimitSettings settings, Clock clock, JsonMapper json) {
        return under(new Limits(settings, clock, json), LIMITS);
    }

    @Bean
    static FilterRegistrationBean<Validators> validators() {
        return under(new Validators(), VALIDATORS);
    }

    private static <F extends Filter> FilterRegistrationBean<F> under(F filter, int order) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.addUrlPatterns("/api/*");
        registration.setOrder(order);
        return registration;
    }

    /**
     * Gives each answer a strong validator, of its bytes, so that who asks again is told in a few bytes that nothing has changed. What
     * anybody may know can be kept on the way, but is asked for again each time.
     */
    static final class Validators extends ShallowEtagHeaderFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            boolean known = request.getHeader(HttpHeaders.AUTHORIZATION) != null || request.getUserPrincipal() != null;
            response.setHeader(HttpHeaders.CACHE_CONTROL, known ? "private, no-cache" : "no-cache");
            super.doFilterInternal(request, response, chain);
        }
    }
}
