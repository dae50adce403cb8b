package stemma;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The whole program on a port of its own. All tests that say no more than this share it and its database; admin and
 * editor log in with {@link Caller#PASSWORD}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"stemma.admin.password=" + Caller.PASSWORD, "stemma.editor.password=" + Caller.PASSWORD})
@OnFreshDatabase
public @interface WholeProgram {}
