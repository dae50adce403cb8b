package stemma;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.ResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.servlet.resource.ResourceUrlProviderExposingInterceptor;

class LinksToFilesTests {

    private final List<String> lookedUp = new ArrayList<>();

    /** Has a version for each file, whatever its name. */
    private final ResourceResolver versions = new ResourceResolver() {
        @Override
        public @Nullable Resource resolveResource(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> places,
                ResourceResolverChain chain) {
            return null;
        }

        @Override
        public String resolveUrlPath(String path, List<? extends Resource> places, ResourceResolverChain chain) {
            lookedUp.add(path);
            return path.replace("js.lib/", "js.lib/1.2.3/");
        }
    };

    private ResourceUrlProvider files() {
        ResourceHttpRequestHandler handler = new ResourceHttpRequestHandler();
        handler.setResourceResolvers(List.of(versions));
        ResourceUrlProvider files = new ResourceUrlProvider();
        files.setHandlerMap(Map.of("/webjars/**", handler, "/**", handler));
        return files;
    }

    private String link(String address) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/desk");
        List<String> links = new ArrayList<>();
        Objects.requireNonNull(new LinksToFiles().linksToFilesFilter().getFilter())
                .doFilter(request, new MockHttpServletResponse(), (wrapped, response) -> {
                    wrapped.setAttribute(ResourceUrlProviderExposingInterceptor.RESOURCE_URL_PROVIDER_ATTR, files());
                    links.add(((HttpServletResponse) response).encodeURL(address));
                });
        return links.get(0);
    }

    @Test
    void haveTheVersionOfAWebJar() throws ServletException, IOException {
        assertThat(link("/webjars/js.lib/all.js")).isEqualTo("/webjars/js.lib/1.2.3/all.js");
    }

    @Test
    void toPagesAreNotLookedUpAsFiles() throws ServletException, IOException {
        assertThat(link("/desk/articles/ferry-aground/edit?base=1"))
                .isEqualTo("/desk/articles/ferry-aground/edit?base=1");
        assertThat(lookedUp).isEmpty();
    }
}
