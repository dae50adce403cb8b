package stemma;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import stemma.command.ImportCommand;

/** Stemma: many reports, one story. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class StemmaApplication {
    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(ImportCommand.NAME)) {
            System.exit(ImportCommand.run(StemmaApplication.class, List.of(args).subList(1, args.length)));
        }
        Stop.afterStart(new SpringApplication(StemmaApplication.class), args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
