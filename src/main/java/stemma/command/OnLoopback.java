package stemma.command;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program at a free port that only this machine reaches, for as long as one command takes. */
final class OnLoopback {

    private OnLoopback() {}

    /** Starts it beside a Stemma that runs, or without one. */
    static ConfigurableApplicationContext start(Class<?> application, List<String> settings) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.removeIf(setting -> setting.startsWith("--server."));
        arguments.addAll(List.of(
                "--stemma.join=true",
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--server.ssl.enabled=false",
                "--server.servlet.context-path="));
        SpringApplication program = new SpringApplication(application);
        program.setLogStartupInfo(false);
        try {
            return program.run(arguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new NothingDone("Stemma did not start; the reason is above.");
        }
    }
}
