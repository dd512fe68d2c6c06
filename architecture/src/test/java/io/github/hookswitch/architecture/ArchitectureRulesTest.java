package io.github.hookswitch.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import io.github.hookswitch.architecture.fixture.api.Discreet;
import io.github.hookswitch.architecture.fixture.api.Leaks;
import io.github.hookswitch.architecture.fixture.api.internal.Secret;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureRulesTest {

    private static final String FIXTURES = "io.github.hookswitch.architecture.fixture.";
    private static final ArchRule CYCLES = ArchitectureRules.noCyclesOfPackages();
    private static final ArchRule SIGNATURES = ArchitectureRules.noInternalTypesInPublicSignatures();

    static List<Class<?>> leaks() {
        return Arrays.asList(Leaks.class.getDeclaredClasses());
    }

    @Test
    void twoPackagesThatDependOnEachOtherAreFound() {
        assertThat(violations(CYCLES, in("circle")))
                .singleElement()
                .asString()
                .contains("circle.front", "circle.back", "Kitchen.dishes");
    }

    @Test
    void packagesThatDependInOneDirectionAreFine() {
        assertThat(violations(CYCLES, in("staircase"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("leaks")
    void anInternalTypeWhereUsersSeeItIsFound(Class<?> leak) {
        assertThat(violations(SIGNATURES, new ClassFileImporter().importClasses(leak)))
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation)
                        .contains(leak.getSimpleName())
                        .endsWith(" names " + Secret.class.getName()));
    }

    @Test
    void anInternalTypeWhereNoUserSeesItIsFine() {
        JavaClasses discreet = new ClassFileImporter()
                .importClasses(Discreet.class, Discreet.class.getDeclaredClasses()[0]);

        assertThat(discreet).extracting(JavaClass::getSimpleName).containsExactlyInAnyOrder("Discreet", "Hidden");
        assertThat(violations(SIGNATURES, discreet)).isEmpty();
    }

    @Test
    void aRecordWithManyComponentsAndNoBuilderIsFound() {
        assertThat(violations(ArchitectureRules.recordsWithManyComponentsHaveABuilder(), in("records")))
                .singleElement()
                .asString()
                .contains("Countless has 9 components, but no builder");
    }

    private static JavaClasses in(String folder) {
        return new ClassFileImporter().importPackages(FIXTURES + folder);
    }

    private static List<String> violations(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
