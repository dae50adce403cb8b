package stemma.syndication;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import stemma.press.PrintedPaths;

/** What programs get of what is kept. */
@Configuration(proxyBeanMethods = false)
class FeedPaths {

    @Bean
    static PrintedPaths feeds() {
        return new PrintedPaths(
                Set.of("/feed.atom", "/feed.rss", "/feed.json", "/sitemap.xml", "/news-sitemap.xml"),
                List.of("/corrections/feed.", "/sitemaps/"));
    }
}
