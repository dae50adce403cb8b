package stemma.reading;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import stemma.press.PrintedPaths;

/** Which of the readers' pages are kept: all but searches. */
@Configuration(proxyBeanMethods = false)
class ReadersPaths {

    @Bean
    static PrintedPaths readersPages() {
        return new PrintedPaths(
                Set.of("/", "/topics", "/outlets", "/authors", "/archive", "/corrections"),
                List.of("/stories/", "/articles/", "/topics/", "/outlets/", "/authors/", "/archive/"));
    }
}
