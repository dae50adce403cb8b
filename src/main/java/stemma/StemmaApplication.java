package stemma;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Stemma: many reports, one story. */
@SpringBootApplication
public class StemmaApplication {
    public static void main(String[] args) {
        SpringApplication.run(StemmaApplication.class, args);
    }
}
