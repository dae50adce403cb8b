package stemma.account;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.session.ConcurrentSessionFilter;

/** Who may see what under the addresses for programs. No request begins a session there; one that a person has is known. */
@Configuration
class ProgramRules {

    @Bean
    @Order(1)
    @ConditionalOnWebApplication
    SecurityFilterChain programs(HttpSecurity http, SessionRegistry sessions, Keyring keyring, Clock clock)
            throws Exception {
        http.securityMatcher("/api/**", "/actuator/**");
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**", "/actuator/health")
                .permitAll()
                .requestMatchers("/actuator/**")
                .hasRole("ADMIN")
                .anyRequest()
                .permitAll());
        // What is written takes a token, which no browser sends by itself.
        http.csrf(csrf -> csrf.ignoringRequestMatchers("/api/**"));
        http.httpBasic(basic -> basic.authenticationEntryPoint(SecurityRules.basicRefusal()));
        http.addFilterBefore(new BearerFilter(keyring, clock), BasicAuthenticationFilter.class);
        http.exceptionHandling(errors ->
                errors.authenticationEntryPoint(ApiRefusals.login()).accessDeniedHandler(ApiRefusals.forbidden()));
        http.requestCache(cache -> cache.requestCache(new NullRequestCache()));
        http.securityContext(context -> context.securityContextRepository(known()));
        http.addFilterBefore(ended(sessions), BearerFilter.class);
        SecurityRules.headers(http);
        return http.build();
    }

    private static HttpSessionSecurityContextRepository known() {
        HttpSessionSecurityContextRepository known = new HttpSessionSecurityContextRepository();
        known.setAllowSessionCreation(false);
        return known;
    }

    /** A session that was ended elsewhere, such as that of a disabled account. */
    private static ConcurrentSessionFilter ended(SessionRegistry sessions) {
        AuthenticationEntryPoint login = ApiRefusals.login();
        return new ConcurrentSessionFilter(
                sessions,
                event -> login.commence(
                        event.getRequest(),
                        event.getResponse(),
                        new InsufficientAuthenticationException("the session has ended")));
    }
}
