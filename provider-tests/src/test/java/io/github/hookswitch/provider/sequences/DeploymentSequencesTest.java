package io.github.hookswitch.provider.sequences;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.hookswitch.provider.InProcessProvider;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeploymentSequencesTest {
    private static final long SEED = Long.getLong("hookswitch.sequences.seed", 1);
    private static final int COUNT = Integer.getInteger("hookswitch.sequences.count", 100);

    private static final int ENOUGH = 500;

    @Test
    void whateverIsDeployedEachNumberIsAnsweredAndNoneIsLost(@TempDir Path folder) throws Exception {
        try (Sequences sequences = new Sequences((resources, chime) -> resources, folder)) {
            assertThat(sequences.first(SEED, COUNT)).isEmpty();
        }
    }

    @Test
    void aProviderThatTakesRulesOverIsCaught(@TempDir Path folder) throws Exception {
        assertThat(finding(Faulty::adoptingRules, folder, "is answered by []")).isPresent();
    }

    @Test
    void aProviderThatTakesNumbersOverIsCaught(@TempDir Path folder) throws Exception {
        assertThat(finding(
                        Faulty::adoptingNumbers, folder, "numbers that a stack or a retention explains are not there"))
                .isPresent();
    }

    @Test
    void aProviderThatForgetsWhatItBoughtIsCaught(@TempDir Path folder) throws Exception {
        assertThat(finding(Faulty::confusedByNames, folder, "numbers are there that nothing explains"))
                .isPresent();
    }

    private static Optional<Sequences.Finding> finding(InProcessProvider.Variant variant, Path folder, String problem)
            throws Exception {
        try (Sequences sequences = new Sequences(variant, folder)) {
            return sequences.first(1, ENOUGH, problem);
        }
    }
}
