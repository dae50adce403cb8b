package stemma.command;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program without its web port, for as long as one command takes. */
final class WithoutWeb {

    private WithoutWeb() {}

    /** Starts it beside a Stemma that runs, or without one. */
    static ConfigurableApplicationContext start(Class<?> application, List<String> settings) {
        List<String> arguments = new ArrayList<>(settings);
        arguments.add("--stemma.join=true");
        SpringApplication program = new SpringApplication(application);
        program.setWebApplicationType(WebApplicationType.NONE);
        program.setLogStartupInfo(false);
        try {
            return program.run(arguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new NothingDone("Stemma did not start; the reason is above.");
        }
    }
}
