package stemma;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Pages with their variables at hand. Thymeleaf keeps each variable of a template as an attribute of the request, and asks for
 * hundreds of them for one page, each time through the wrappers of all filters.
 */
public final class PageView extends ThymeleafView {

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        super.render(model, new Attributes(request), response);
    }

    /** Begins with the attributes of the request, to which nothing goes back. */
    private static final class Attributes extends HttpServletRequestWrapper {

        private final Map<String, Object> attributes = new HashMap<>();

        private Attributes(HttpServletRequest request) {
            super(request);
            Collections.list(request.getAttributeNames())
                    .forEach(name -> setAttribute(name, request.getAttribute(name)));
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        public Enumeration<String> getAttributeNames() {
            return Collections.enumeration(attributes.keySet());
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                attributes.remove(name);
            } else {
                attributes.put(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            attributes.remove(name);
        }
    }

    /** Makes all pages so; commands make none. */
    @Configuration(proxyBeanMethods = false)
    static class Views {

        @Autowired
        void use(ObjectProvider<ThymeleafViewResolver> resolvers) {
            resolvers.ifAvailable(resolver -> resolver.setViewClass(PageView.class));
        }
    }
}
