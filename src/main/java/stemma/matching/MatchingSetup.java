package stemma.matching;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the engine its second reader. */
@Configuration(proxyBeanMethods = false)
class MatchingSetup {

    /** What the program was built with, unless {@code stemma.matching.reranker} is false. */
    @Bean
    SecondReader secondReader(@Value("${stemma.matching.reranker:true}") boolean wanted) {
        return wanted ? SecondReader.found() : SecondReader.nobody();
    }
}
