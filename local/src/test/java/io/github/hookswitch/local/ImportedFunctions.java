package io.github.hookswitch.local;

import io.github.hookswitch.local.lambda.FunctionArn;
import io.github.hookswitch.local.lambda.FunctionConfiguration;
import java.nio.file.Path;

/** Functions that stacks of tests import, so that they have to be there before. */
final class ImportedFunctions {
    private ImportedFunctions() {}

    /** Lets the default account have the function {@code phone} in some Regions. */
    static LocalAws in(LocalAws aws, String... regions) {
        for (String region : regions) {
            aws.functions()
                    .create(FunctionConfiguration.of(
                            FunctionArn.of(region, "111122223333", "phone"),
                            RejectingFunction.class.getName(),
                            Path.of("target/test-classes")));
        }
        return aws;
    }
}
