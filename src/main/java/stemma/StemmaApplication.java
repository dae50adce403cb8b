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
        ImportCommand.wordsOf(List.of(args))
                .ifPresent(words -> System.exit(ImportCommand.run(StemmaApplication.class, words)));
        Stop.afterStart(new SpringApplication(StemmaApplication.class), args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
