package stemma;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(
        packages = "stemma",
        importOptions = {ImportOption.DoNotIncludeTests.class, HouseRulesTests.Written.class})
class HouseRulesTests {

    private static final int LONGEST_FILE = 300;

    /** Without what Spring makes of the classes when the program is packaged. */
    static class Written implements ImportOption {

        @Override
        public boolean includes(Location location) {
            String uri = location.toString();
            String file = uri.substring(uri.lastIndexOf('/'));
            return !file.contains("__") && !file.contains("$$");
        }
    }

    @ArchTest
    static final ArchRule namesSayWhatAThingIs = noClasses()
            .should()
            .haveNameMatching(".*(Service|Manager|Helper|Impl|Utils?|DTO|Dto)")
            .because("a name tells what a thing is; these words fit everything");

    @ArchTest
    static final ArchRule noSettingDecidesWhatThereIs = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                    "org\\.springframework\\..*\\.(Profile|Conditional|ConditionalOn(Boolean)?Property|ConditionalOnExpression)")
            .because("which parts the program has may be settled when it is built, and settings come later");

    @ArchTest
    static final ArchRule packagesAreFlat = classes()
            .should()
            .resideInAnyPackage("stemma", "stemma.*")
            .because("a feature is one package, directly under the root");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("stemma.database")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("what the time is comes from the injected Clock");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields =
            fields().should().notBeAnnotatedWith(Autowired.class).because("a constructor shows what a class needs");

    @ArchTest
    static final ArchRule entitiesHaveVerbsNotSetters = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .arePublic()
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .because("an aggregate owns its verbs and refuses nonsense");

    @ArchTest
    static final ArchRule nobodyCallsAController = noClasses()
            .that()
            .areNotMetaAnnotatedWith(Controller.class)
            .and()
            .areNotAnnotations()
            .should()
            .accessClassesThat()
            .areMetaAnnotatedWith(Controller.class)
            .because("a controller is the outermost layer of its package");

    @ArchTest
    static final ArchRule theEngineKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("stemma.matching")
            .and()
            .haveSimpleNameNotContaining("Index")
            .and()
            .doNotHaveSimpleName("SameEvent")
            .and()
            .haveSimpleNameNotStartingWith("Matching")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..")
            .because("the engine runs on texts alone, in a batch as in the application");

    @ArchTest
    static final ArchRule parsingKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("stemma.parsing")
            .and()
            .doNotHaveSimpleName("package-info")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "jakarta..")
            .because("what a file says is worked out from its bytes alone");

    @Test
    void keepsFilesShort() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(HouseRulesTests::isTooLong)
                    .toList();
            assertThat(tooLong).as("files over %d lines", LONGEST_FILE).isEmpty();
        }
    }

    private static boolean isTooLong(Path file) {
        try {
            return Files.readAllLines(file).size() > LONGEST_FILE;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
