package stemma.pages;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.thymeleaf.extras.springsecurity6.dialect.SpringSecurityDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import stemma.press.Assets;
import stemma.site.Masthead;
import stemma.site.PageAddress;
import stemma.site.Site;

/** Renders a template as the running application does, with its dialects and CSRF tokens but without a server. */
public final class PageRenderer {

    private static final Authentication STRANGER = new AnonymousAuthenticationToken(
            "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

    private final AnnotationConfigWebApplicationContext context = context();
    private final ThymeleafViewResolver views = views();

    /** The page as somebody sees who is not logged in. */
    public String render(String template, Map<String, ?> model) {
        return render(Locale.ENGLISH, template, model, STRANGER, Map.of());
    }

    /** The page in this language. */
    public String renderIn(Locale language, String template, Map<String, ?> model) {
        return render(language, template, model, STRANGER, Map.of());
    }

    /** The page as somebody with this role sees it. */
    public String renderFor(String role, String template, Map<String, ?> model) {
        return render(
                Locale.ENGLISH,
                template,
                model,
                new TestingAuthenticationToken("maria.keller", "", "ROLE_" + role),
                Map.of());
    }

    /** The page of an address that ends in ?parameter. */
    public String renderWith(String parameter, String template, Map<String, ?> model) {
        return render(Locale.ENGLISH, template, model, STRANGER, Map.of(parameter, ""));
    }

    private String render(
            Locale language,
            String template,
            Map<String, ?> model,
            Authentication who,
            Map<String, String> parameters) {
        SecurityContextHolder.getContext().setAuthentication(who);
        try {
            var request = request(parameters);
            var response = new MockHttpServletResponse();
            requireNonNull(views.resolveViewName(template, language)).render(model, request, response);
            return response.getContentAsString();
        } catch (Exception broken) {
            throw new IllegalStateException("cannot render " + template, broken);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private MockHttpServletRequest request(Map<String, String> parameters) {
        var request = new MockHttpServletRequest(context.getServletContext());
        request.setParameters(parameters);
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "t0ken"));
        return request;
    }

    private ThymeleafViewResolver views() {
        var views = new ThymeleafViewResolver();
        views.setApplicationContext(context);
        views.setTemplateEngine(engine(context));
        views.setCharacterEncoding("UTF-8");
        return views;
    }

    private static AnnotationConfigWebApplicationContext context() {
        var context = new AnnotationConfigWebApplicationContext();
        var servletContext = new MockServletContext();
        context.setServletContext(servletContext);
        context.register(Security.class);
        context.scan("stemma.language");
        context.register(Assets.class, PageAddress.class, Masthead.class, Known.class);
        context.refresh();
        servletContext.setAttribute(WebApplicationContext.ROOT_WEB_APPLICATION_CONTEXT_ATTRIBUTE, context);
        return context;
    }

    private static SpringTemplateEngine engine(MessageSource messages) {
        var engine = new SpringTemplateEngine();
        List.of("templates/", "templates-preview/").forEach(folder -> engine.addTemplateResolver(resolver(folder)));
        engine.addDialect(new SpringSecurityDialect());
        engine.setTemplateEngineMessageSource(messages);
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(String folder) {
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix(folder);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCheckExistence(true);
        return resolver;
    }

    /** Brings what the templates ask of Spring Security: expressions such as hasRole, and CSRF tokens in forms. */
    @Configuration
    @EnableWebSecurity
    static class Security {}

    /** Not annotated, so that no other test finds it. */
    static class Known {

        @Bean
        static Site site() {
            return new Site("Stemma", "Many reports, one story", "https://news.example", null, null, null, null);
        }
    }
}
