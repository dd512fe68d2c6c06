package io.github.hookswitch.provider.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.local.deployment.ResourceStatus;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** AWS's runtime interface client, which needs Linux, runs the jar that ships. */
@EnabledOnOs(
        value = OS.LINUX,
        architectures = {"amd64", "aarch64"})
class FaultMatrixIT {
    private static final Path JAR = Path.of(System.getProperty("hookswitch.provider.jar", ""));
    private static final boolean WHOLE = Boolean.getBoolean("hookswitch.matrix.whole");
    private static final int BENCHES = Integer.getInteger("hookswitch.matrix.benches", 4);
    private static final int PART = 60;
    private static final int SLOW_IN_PART = 4;

    @Test
    void whateverFailsNothingIsLeftAndEverythingIsAnswered(@TempDir Path folder) throws Exception {
        Matrix matrix = new Matrix(JAR, folder, BENCHES);
        long seed = Long.getLong("hookswitch.matrix.seed", 4);
        List<Cell> cells = WHOLE ? matrix.all() : matrix.part(PART, seed, SLOW_IN_PART);

        List<Verdict> verdicts = matrix.run(cells);

        System.out.println(Report.of(verdicts));
        assertThat(verdicts)
                .hasSameSizeAs(cells)
                .hasSizeGreaterThanOrEqualTo(PART - Flow.all().size());
        assertThat(verdicts).filteredOn(verdict -> !verdict.good()).isEmpty();
    }

    @Test
    void anApplicationThatNoStackOwnsIsSeen(@TempDir Path folder) throws Exception {
        Cell cell = new Cell(new Flow(Subject.LOGGING, Operation.CREATE), Fault.ANSWER_REFUSED, "Create", 1);
        try (Bench bench = new Bench(JAR, folder)) {
            bench.simulator()
                    .chime()
                    .voice()
                    .createSipMediaApplication("planted", "us-east-1", Provider.PATIENT.toString());

            Verdict verdict = bench.run(cell, ResourceStatus.CREATE_COMPLETE);

            assertThat(verdict.good()).isFalse();
            assertThat(verdict.leaks()).singleElement().asString().startsWith("application ");
        }
    }

    @Test
    void aRequestThatNobodyAnswersIsSeen(@TempDir Path folder) throws Exception {
        Cell cell = new Cell(new Flow(Subject.LOGGING, Operation.CREATE), Fault.ANSWER_REFUSED, "Create", 1);
        try (Bench bench = new Bench(JAR, folder)) {
            bench.simulator().functions().delete(Provider.PATIENT);

            Verdict verdict = bench.run(cell, ResourceStatus.CREATE_COMPLETE);

            assertThat(verdict.good()).isFalse();
            assertThat(verdict.unanswered()).isPositive();
        }
    }

    @Test
    void anEndOtherThanWithoutTheFaultIsSeen(@TempDir Path folder) throws Exception {
        Cell cell =
                new Cell(new Flow(Subject.LOGGING, Operation.ROLLBACK_OF_CREATE), Fault.ANSWER_REFUSED, "Create", 1);
        try (Bench bench = new Bench(JAR, folder)) {
            Verdict verdict = bench.run(cell, ResourceStatus.CREATE_COMPLETE);

            assertThat(verdict.problems()).singleElement().asString().contains("instead of CREATE_COMPLETE");
        }
    }
}
