package stemma.press;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.util.unit.DataSize;
import stemma.signal.Signals;

/** Puts the press before everything else that a request meets. */
@Configuration
@ConditionalOnWebApplication
class PressConfiguration {

    /** Bytes that go out at once; most pages are smaller, so that each is one call to the system. */
    private static final int A_PAGE = 48 << 10;

    @Bean
    Press press(
            List<PrintedPaths> paths,
            Prints prints,
            Signals signals,
            Assets assets,
            @Value("${stemma.press.memory:64MB}") DataSize memory,
            @Value("${server.servlet.session.cookie.name:JSESSIONID}") String session) {
        return new Press(memory.toBytes() > 0 ? paths : List.of(), prints, signals, assets, session);
    }

    @Bean
    FilterRegistrationBean<PressFilter> pressFilter(Press press, Prints prints) {
        var registration = new FilterRegistrationBean<>(new PressFilter(press, prints));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    /** After the valve that finds out by which address the reader came, so that the press may know it. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> pressValve(ObjectProvider<Press> press) {
        return new Last(SingletonSupplier.of(press::getObject));
    }

    private record Last(SingletonSupplier<Press> press)
            implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory>, Ordered {

        @Override
        public void customize(ConfigurableTomcatWebServerFactory factory) {
            factory.addConnectorCustomizers(
                    connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(A_PAGE)));
            factory.addEngineValves(new PressValve(press::obtain));
        }

        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }
    }
}
