package io.github.hookswitch.local.testing;

import io.github.hookswitch.local.lambda.FunctionJars;
import io.github.hookswitch.local.lambda.handlers.GreetingFunction;
import io.github.hookswitch.simulator.testing.TestCall;
import io.github.hookswitch.simulator.testing.TestPhone;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Java function as it would deploy: a jar, in a process of its own. */
class LambdaJarProcessTest {
    @TempDir
    Path folder;

    @Test
    void aJarIsCalled() {
        Path jar = FunctionJars.jar(folder.resolve("greeting.jar"), GreetingFunction.class);

        try (TestPhone phone =
                LocalPhone.forLambdaJar(jar, GreetingFunction.class.getName()).build()) {
            TestCall call = phone.from("+15105550101").dial();
            call.caller().hearsAllOf("Hello from phone").isHungUp();
            call.isOver().everyLegIsDown().performed("Speak", "Hangup");
        }
    }
}
