package stemma.database;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A Stemma that keeps its own database is somebody's desk machine: it answers only to that machine unless told. */
class LoopbackByDefault implements EnvironmentPostProcessor, Ordered {
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!NamedDatabase.in(environment)) {
            environment
                    .getPropertySources()
                    .addLast(new MapPropertySource("loopbackByDefault", Map.of("server.address", "127.0.0.1")));
        }
    }

    // After the files and the environment have been read: they may name a database.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
