package stemma.imports;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;
import stemma.intake.Courtesy;

/** Lets imports know that people are about. Who only looks on while one runs, or whether the program is well, is none. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CourtesyFilter extends OncePerRequestFilter {

    private final Courtesy courtesy;

    CourtesyFilter(Courtesy courtesy) {
        this.courtesy = courtesy;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = UrlPathHelper.rawPathInstance.getPathWithinApplication(request);
        return path.startsWith("/admin/imports") || path.startsWith("/api/imports") || path.startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        courtesy.asked();
        chain.doFilter(request, response);
    }
}
