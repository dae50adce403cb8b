package stemma.queue;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import stemma.StemmaApplication;

/** Counts what a program asks its database. */
public final class CountedStatements implements BeanPostProcessor {

    private final AtomicLong count = new AtomicLong();

    /** The program on a data folder, at a free port, without the checks that it does by itself. */
    public ConfigurableApplicationContext program(String folder) {
        SpringApplication application = new SpringApplication(StemmaApplication.class);
        application.addInitializers(program -> program.getBeanFactory().addBeanPostProcessor(this));
        return application.run(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--stemma.data-dir=" + folder,
                "--stemma.checks.every=PT24H",
                "--logging.level.root=WARN");
    }

    long count() {
        return count.get();
    }

    @Override
    public @Nullable Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counting(source) : bean;
    }

    private final class Counting extends DelegatingDataSource {

        Counting(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(super.getConnection(), Connection.class);
        }
    }

    private <T> T counted(T real, Class<T> type) {
        InvocationHandler handler = (proxy, method, args) -> {
            if (method.getName().startsWith("execute")) {
                count.incrementAndGet();
            }
            try {
                return wrapped(method.invoke(real, args));
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private @Nullable Object wrapped(@Nullable Object result) {
        if (result instanceof CallableStatement) {
            return result;
        }
        if (result instanceof PreparedStatement statement) {
            return counted(statement, PreparedStatement.class);
        }
        return result instanceof Statement statement ? counted(statement, Statement.class) : result;
    }
}
