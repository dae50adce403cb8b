package stemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

class AheadOfTimeTests {

    private static final Pattern SETTING = Pattern.compile("`((?:SPRING|SERVER|MANAGEMENT)_[A-Z_]+)`");

    private static Optional<String> decides(PropertySource<?> source) {
        ConfigurableEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().addFirst(source);
        ConfigurationPropertySources.attach(environment);
        return AheadOfTime.decidesAboutParts(environment).map(ConfigurationPropertyName::toString);
    }

    private static Optional<String> decides(String variable) {
        return decides(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, Map.of(variable, "x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.threads.virtual.enabled",
                "spring.profiles.active",
                "spring.datasource.type",
                "spring.flyway.enabled",
                "spring.application.admin.enabled",
                "spring.config.location",
                "server.forward-headers-strategy",
                "management.server.port"
            })
    void knowsSettingsThatMayAddOrLeaveOutParts(String setting) {
        assertThat(decides(new MapPropertySource("arguments", Map.of(setting, "x"))))
                .contains(setting);
        assertThat(decides(setting.toUpperCase(Locale.ROOT).replace("-", "").replace('.', '_')))
                .isPresent();
    }

    @Test
    void takesWhatTheReadmeNamesAsValuesButForTheEndpoints() throws IOException {
        List<String> named = SETTING.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(named).hasSizeGreaterThan(10);
        assertThat(named.stream().filter(variable -> decides(variable).isPresent()))
                .containsOnly("MANAGEMENT_ENDPOINTS_WEB_EXPOSURE_INCLUDE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STEMMA_SITE_NAME",
                "SERVER_PORT",
                "PATH",
                "SPRING_CONFIG_IMPORT",
                "SPRINGFIELD",
                "LOGGING_LEVEL_ROOT"
            })
    void takesOthersAsValues(String variable) {
        assertThat(decides(variable)).isEmpty();
    }

    @Test
    void tellsTheFileInTheProgramFromOneBesideIt() throws IOException {
        ByteArrayResource file = new ByteArrayResource("server.shutdown: immediate".getBytes());
        YamlPropertySourceLoader loader = new YamlPropertySourceLoader();
        String inside = "Config resource 'class path resource [application.yaml]' via location 'optional:classpath:/'";
        String beside = "Config resource 'file [application.yaml]' via location 'optional:file:./'";
        assertThat(decides(loader.load(inside, file).get(0))).isEmpty();
        assertThat(decides(loader.load(beside, file).get(0))).contains("server.shutdown");
    }
}
