package stemma.api;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import stemma.press.PrintedPaths;

/** What describes the API stays the same as long as the program runs. */
@Configuration(proxyBeanMethods = false)
class ApiPaths {

    @Bean
    static PrintedPaths descriptions() {
        return new PrintedPaths(Set.of("/api", "/api/openapi.json", "/.well-known/api-catalog"), List.of());
    }
}
