package stemma;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * A stop that comes while the program still starts. Spring's own hook closes the context as soon as it is refreshed,
 * under the feet of the thread that goes on to make the first accounts; ours waits until that thread is through.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Stop implements SpringBootExceptionReporter {

    private static final Logger log = LoggerFactory.getLogger(Stop.class);

    Stop(ConfigurableApplicationContext context) {}

    /** Starts the application; from now on a stop waits for the end of the start. */
    static void afterStart(SpringApplication application, String... args) {
        CompletableFuture<ConfigurableApplicationContext> start = new CompletableFuture<>();
        application.setRegisterShutdownHook(false);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(start), "stop"));
        try {
            start.complete(application.run(args));
        } finally {
            start.cancel(false);
        }
    }

    /** A start that failed has closed what it opened. */
    private static void close(CompletableFuture<ConfigurableApplicationContext> start) {
        if (!start.isDone()) {
            log.info("Told to stop while starting: stops as soon as it has started");
        }
        start.handle((context, failed) -> context).thenAccept(Stop::close).join();
    }

    private static void close(@Nullable ConfigurableApplicationContext context) {
        if (context != null) {
            context.close();
        }
    }

    /** When all processes are told to stop at once, the database may go first; then nothing is wrong with the start. */
    @Override
    public boolean reportException(Throwable failure) {
        if (isOnItsWay()) {
            log.info("Stopped before it had started");
            return true;
        }
        return false;
    }

    /** The virtual machine takes no more hooks once it has begun to stop, and has no other way to say so. */
    private static boolean isOnItsWay() {
        Thread hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return !Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
