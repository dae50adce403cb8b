package stemma.press;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import stemma.signal.Signals;

/** Puts the press before everything else that a request meets. */
@Configuration
@ConditionalOnWebApplication
class PressConfiguration {

    @Bean
    FilterRegistrationBean<PressFilter> press(
            List<PrintedPaths> paths,
            Prints prints,
            Signals signals,
            @Value("${stemma.press.memory:64MB}") DataSize memory,
            @Value("${server.servlet.session.cookie.name:JSESSIONID}") String session) {
        var registration = new FilterRegistrationBean<>(new PressFilter(paths, prints, signals, session));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        registration.setEnabled(memory.toBytes() > 0);
        return registration;
    }
}
