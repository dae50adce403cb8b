package stemma.matching;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the engine the shipped background. */
@Configuration(proxyBeanMethods = false)
class MatchingSetup {

    @Bean
    Background background() {
        return DocumentFrequencies.shipped();
    }
}
