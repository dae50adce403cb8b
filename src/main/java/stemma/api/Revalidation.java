package stemma.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives each answer to programs a validator, so that who asks again is told in a few bytes that nothing has changed. What anybody may
 * know can be kept on the way, but is asked for again each time.
 */
@Configuration(proxyBeanMethods = false)
class Revalidation {

    /** Behind the security, which knows who asks. */
    @Bean
    static FilterRegistrationBean<Validators> validators() {
        var registration = new FilterRegistrationBean<>(new Validators());
        registration.addUrlPatterns("/api/*");
        registration.setOrder(0);
        return registration;
    }

    /** Strong ones, of the bytes themselves. */
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
