package stemma.command;

import java.util.ArrayList;
import java.util.List;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.SpringProperties;

/** The whole program for as long as one command takes: beside a Stemma that runs, or without one. */
final class WholeProgram {

    private WholeProgram() {}

    /** Starts it without a web port. */
    static ConfigurableApplicationContext withoutWeb(Class<?> application, List<String> settings) {
        return start(application, WebApplicationType.NONE, settings);
    }

    /** Starts it at a free port that only this machine reaches. */
    static ConfigurableApplicationContext onLoopback(Class<?> application, List<String> settings) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.removeIf(setting -> setting.startsWith("--server."));
        arguments.addAll(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--server.ssl.enabled=false",
                "--server.servlet.context-path="));
        return start(application, WebApplicationType.SERVLET, arguments);
    }

    private static ConfigurableApplicationContext start(
            Class<?> application, WebApplicationType type, List<String> settings) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--stemma.join=true");
        // What was worked out ahead of time is the program that serves pages.
        SpringProperties.setProperty(AotDetector.AOT_ENABLED, "false");
        SpringApplication program = new SpringApplication(application);
        program.setWebApplicationType(type);
        program.setLogStartupInfo(false);
        try {
            return program.run(arguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new NothingDone("Stemma did not start; the reason is above.");
        }
    }
}
