package io.github.hookswitch.infra.function;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.Stage;
import software.amazon.awscdk.services.lambda.AssetCode;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.RuntimeFamily;
import software.amazon.awscdk.services.s3.assets.Asset;

/** Checks the code of a user's handler as far as it is on this machine. */
final class HandlerCode {
    private static final String ASSET = "Code";

    private HandlerCode() {}

    static void checkFile(Code code) {
        if (code instanceof AssetCode asset && Files.notExists(Path.of(asset.getPath()))) {
            throw new IllegalArgumentException("'code' is the asset "
                    + Path.of(asset.getPath()).toAbsolutePath().normalize()
                    + ", but there is no such file or folder. Build it before synthesis, for example by mvn package.");
        }
    }

    static void checkHandler(CallHandlerFunctionProps props, Function function) {
        String handler = props.getHandler();
        if (handler == null || !isJava(props.getRuntime())) {
            return;
        }
        HandlerClass type = HandlerClass.parse(handler);
        // What is staged, not what was given: files may be left out of it, or be built into it.
        if (!(function.getNode().tryFindChild(ASSET) instanceof Asset asset)) {
            return;
        }
        Path staged =
                Path.of(Objects.requireNonNull(Stage.of(function)).getOutdir()).resolve(asset.getAssetPath());
        // For a stack that is not to be deployed, as by cdk ls, the CDK does not build the asset: what is staged is its
        // source.
        if (Files.notExists(staged) || !Stack.of(function).getBundlingRequired()) {
            return;
        }
        String where = props.getCode() instanceof AssetCode code ? "the code in " + code.getPath() : "the code";
        try {
            JavaCode classes = JavaCode.read(staged);
            if (type.isIn(classes)) {
                type.check(classes);
            } else if (props.getLayers().isEmpty()) {
                refuseWithoutLayer(function, type.missingFrom(classes, where));
            }
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(
                    "'code' cannot be read as Java code: " + where + " is damaged. Build it again.", e);
        }
    }

    /** At synthesis: until then a layer with the class may be added to the function. */
    private static void refuseWithoutLayer(Function function, String problem) {
        CfnFunction resource =
                (CfnFunction) Objects.requireNonNull(function.getNode().getDefaultChild(), "resource");
        Stack stack = Stack.of(function);
        function.getNode().addValidation(() -> {
            List<String> layers = resource.getLayers();
            return layers == null || stack.resolve(layers) == null ? List.of(problem) : List.of();
        });
    }

    private static boolean isJava(Runtime runtime) {
        // The default is; any other is asked, which crosses to another process.
        return runtime.equals(Runtime.JAVA_25) || runtime.getFamily() == RuntimeFamily.JAVA;
    }
}
