package io.github.hookswitch.local.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CloudAssemblyTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void stacksComeAfterThoseTheyDependOn() throws Exception {
        assertThat(Assemblies.read("app", folder).stacks())
                .extracting(StackArtifact::stackName)
                .containsExactly("phone", "Survey");
    }

    @Test
    void aStackWithoutAnEnvironmentGetsTheDefaults() throws Exception {
        StackArtifact stack = Assemblies.read("app", folder).stack("PhoneStack");

        assertThat(stack.account()).isEqualTo("111122223333");
        assertThat(stack.region()).isEqualTo("us-east-1");
    }

    @Test
    void aStackWithAnEnvironmentKeepsIt() throws Exception {
        StackArtifact stack = Assemblies.read("unknown", folder).stack("Stack");

        assertThat(stack.account()).isEqualTo("444455556666");
        assertThat(stack.region()).isEqualTo("us-west-2");
    }

    @Test
    void aConstructPathThatTheTemplateLacksComesFromTheMetadata() throws Exception {
        StackArtifact stack = Assemblies.read("app", folder).stack("Survey");

        assertThat(TemplateResource.all(stack.settings(Map.of())))
                .hasEntrySatisfying(
                        "Note", note -> assertThat(note.constructPath()).isEqualTo("Survey/Note/Resource"));
    }

    @Test
    void stacksOfAStageAreIncluded() throws Exception {
        Assemblies.read("app", folder.resolve("assembly-Stage"));
        Files.writeString(
                folder.resolve("manifest.json"),
                "{\"artifacts\":{\"assembly-Stage\":{\"type\":\"cdk:cloud-assembly\","
                        + "\"properties\":{\"directoryName\":\"assembly-Stage/cdk.out\"}}}}");

        CloudAssembly assembly = CloudAssembly.read(folder, "444455556666", "us-west-2");

        assertThat(assembly.stack("phone").region()).isEqualTo("us-west-2");
        assertThat(assembly.stack("phone").assets()).extracting(FileAsset::key).contains("6f1c.jar");
    }

    @Test
    void aMissingAssemblyIsToldWithTheCommandThatMakesOne() {
        assertThatThrownBy(() -> CloudAssembly.read(folder.resolve("nowhere")))
                .isInstanceOf(CloudAssemblyException.class)
                .hasMessageContaining("nowhere")
                .hasMessageContaining("cdk synth");
    }

    @Test
    void anUnreadableManifestIsNamed() throws Exception {
        Files.writeString(folder.resolve("manifest.json"), "not json");

        assertThatThrownBy(() -> CloudAssembly.read(folder))
                .isInstanceOf(CloudAssemblyException.class)
                .hasMessageContaining("manifest.json");
    }
}
