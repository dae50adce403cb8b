package stemma.account;

import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.hierarchicalroles.RoleHierarchy;
import org.springframework.security.access.hierarchicalroles.RoleHierarchyImpl;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.XXssConfig;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationEntryPoint;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.security.web.session.SessionInformationExpiredStrategy;
import org.springframework.security.web.session.SimpleRedirectSessionInformationExpiredStrategy;

/** Who may see what: the desk is for editors, the admin pages for admins, the rest for everybody. */
@Configuration
@EnableMethodSecurity
class SecurityRules {

    /** Scripts of our own make pages smoother; none stands in a page, and none is needed to read. */
    private static final String CONTENT_POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
                    + " manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none';"
                    + " script-src 'self'; connect-src 'self'";

    /** The command line has no pages to guard. */
    @Bean
    @ConditionalOnWebApplication
    SecurityFilterChain rules(HttpSecurity http, SessionRegistry sessions) throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers("/desk/**")
                .hasRole("EDITOR")
                .requestMatchers("/admin/**")
                .hasRole("ADMIN")
                .anyRequest()
                .permitAll());
        http.formLogin(form ->
                form.loginPage("/login").successHandler(LateForms.welcome()).failureHandler(refusal()));
        http.logout(logout -> logout.logoutSuccessUrl("/login?logout").deleteCookies(InCookie.NAME));
        http.httpBasic(basic -> basic.authenticationEntryPoint(basicRefusal()));
        http.exceptionHandling(errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"))
                .accessDeniedHandler(LateForms.refusal()));
        http.sessionManagement(
                session -> session.maximumSessions(-1).sessionRegistry(sessions).expiredSessionStrategy(ended()));
        headers(http);
        return http.build();
    }

    /** Those of every answer. */
    static void headers(HttpSecurity http) {
        // Framing is forbidden by the content policy, and no browser in use knows the filter against scripting.
        http.headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .frameOptions(FrameOptionsConfig::disable)
                .xssProtection(XXssConfig::disable)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()")));
    }

    private static SessionInformationExpiredStrategy ended() {
        SessionInformationExpiredStrategy again = new SimpleRedirectSessionInformationExpiredStrategy("/login?ended");
        return event -> {
            Optional<SentLate> late = SentLate.in(event.getRequest());
            if (late.isPresent()) {
                LateForms.logIn(late.get(), HttpStatus.UNAUTHORIZED, event.getRequest(), event.getResponse());
            } else {
                again.onExpiredSessionDetected(event);
            }
        };
    }

    private static AuthenticationFailureHandler refusal() {
        AuthenticationFailureHandler again = new SimpleUrlAuthenticationFailureHandler("/login?error");
        return (request, response, reason) -> {
            Optional<SentLate> late = SentLate.along(request);
            if (late.isPresent()) {
                HttpStatus status =
                        reason instanceof TooManyAttempts ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED;
                LateForms.logIn(late.get(), status, request, response);
            } else if (reason instanceof TooManyAttempts tooMany) {
                tooMany.answer(response);
            } else {
                again.onAuthenticationFailure(request, response, reason);
            }
        };
    }

    static AuthenticationEntryPoint basicRefusal() {
        BasicAuthenticationEntryPoint again = new BasicAuthenticationEntryPoint();
        again.setRealmName("Stemma");
        return (request, response, reason) -> {
            if (reason instanceof TooManyAttempts tooMany) {
                tooMany.answer(response);
            } else {
                again.commence(request, response, reason);
            }
        };
    }

    @Bean
    PatientLogin patientLogin(Accounts accounts, PasswordEncoder encoder, Clock clock) {
        return new PatientLogin(new Login(accounts), encoder, clock);
    }

    @Bean
    static RoleHierarchy roleHierarchy() {
        return RoleHierarchyImpl.withDefaultRolePrefix()
                .role(Role.ADMIN.name())
                .implies(Role.EDITOR.name())
                .build();
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SessionRegistry sessionRegistry() {
        return new SessionRegistryImpl();
    }

    @Bean
    HttpSessionEventPublisher sessionEvents() {
        return new HttpSessionEventPublisher();
    }
}
