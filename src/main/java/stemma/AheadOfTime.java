package stemma;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.logging.Log;
import org.springframework.aot.AotDetector;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;

/**
 * With {@code -Dspring.aot.enabled=true} the program starts with what Spring worked out when it was built: which parts it has. A
 * setting that may add or leave out a part would not count then, so with such a setting it starts as it does without.
 */
class AheadOfTime implements EnvironmentPostProcessor, Ordered {

    /** Whose settings decide about parts. */
    private static final List<ConfigurationPropertyName> PARTS = names("spring", "server", "management");

    /** Settings of theirs that are mere values; a variable has a dot where a name has a hyphen. */
    private static final List<ConfigurationPropertyName> VALUES = names(
            "server.address",
            "server.port",
            "server.servlet.session",
            "spring.aot",
            "spring.application.name",
            "spring.application.pid",
            "spring.application.version",
            "spring.config.import",
            "spring.config.additional",
            "spring.config.additional-location",
            "spring.datasource.url",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.datasource.hikari",
            "spring.flyway.user",
            "spring.flyway.password",
            "spring.lifecycle",
            "spring.servlet.multipart.max",
            "spring.servlet.multipart.max-file-size",
            "spring.servlet.multipart.max-request-size",
            "spring.web.resources.cache");

    private final Log log;

    AheadOfTime(DeferredLogFactory logs) {
        this.log = logs.getLog(AheadOfTime.class);
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            decidesAboutParts(environment).ifPresent(setting -> {
                throw new IllegalStateException(
                        setting
                                + " is set where the program is built, and may decide which parts it has for everybody: build it without");
            });
        } else if (AotDetector.useGeneratedArtifacts()) {
            decidesAboutParts(environment).ifPresent(setting -> {
                SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
                log.info("The start takes longer so that " + setting
                        + " counts: it may add or leave out parts of the program");
            });
        }
    }

    /** The first setting of the person who runs the program that does. */
    static Optional<ConfigurationPropertyName> decidesAboutParts(ConfigurableEnvironment environment) {
        return StreamSupport.stream(
                        ConfigurationPropertySources.get(environment).spliterator(), false)
                .filter(source -> !isOurs(source))
                .filter(IterableConfigurationPropertySource.class::isInstance)
                .flatMap(source -> ((IterableConfigurationPropertySource) source).stream())
                .filter(name -> isIn(PARTS, name) && !isIn(VALUES, name))
                .findFirst();
    }

    /** The file inside the program, which is the same when it is built and when it starts. */
    private static boolean isOurs(ConfigurationPropertySource source) {
        return source.getUnderlyingSource() instanceof PropertySource<?> underlying
                && underlying.getName().contains("class path resource [application.yaml]");
    }

    private static boolean isIn(List<ConfigurationPropertyName> groups, ConfigurationPropertyName name) {
        return groups.stream().anyMatch(group -> group.equals(name) || group.isAncestorOf(name));
    }

    private static List<ConfigurationPropertyName> names(String... names) {
        return Stream.of(names).map(ConfigurationPropertyName::of).toList();
    }

    // After the files and the environment have been read.
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
