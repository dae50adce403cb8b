package stemma;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextConfiguration;

/** Beside {@code @SpringBootTest}: the application under test gets an empty database of its own and hashes passwords fast. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ContextConfiguration(initializers = {TestDatabase.Fresh.class, QuickHashes.class})
public @interface OnFreshDatabase {}
