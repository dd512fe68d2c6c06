package io.github.hookswitch.examples.hello;

import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.deployment.CloudAssembly;
import io.github.hookswitch.local.deployment.DeploymentPrinter;
import io.github.hookswitch.local.deployment.DeploymentResult;
import io.github.hookswitch.local.webphone.DeployedNumber;
import io.github.hookswitch.local.webphone.WebPhone;
import io.github.hookswitch.local.webphone.WebPhoneOptions;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import software.amazon.awscdk.AppProps;

/** Deploys the example on this machine, and opens a web page to call it from. */
public final class HelloWebPhone {

    private HelloWebPhone() {}

    /**
     * Serves the page until the process is stopped.
     *
     * @param arguments the directory for the cloud assembly
     * @throws InterruptedException if the deployment is interrupted
     */
    public static void main(String[] arguments) throws InterruptedException {
        Path cdkOut = Path.of(arguments.length == 0 ? "cdk.out" : arguments[0]);
        CloudAssembly assembly = CloudAssembly.read(Path.of(
                HelloApp.synthesize(AppProps.builder().outdir(cdkOut.toString()).build())));
        LocalAws aws = LocalAws.builder()
                .deploymentListener(new DeploymentPrinter(System.out, ZoneId.systemDefault()))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(aws::close, "close-local-aws"));
        DeploymentResult deployed = aws.deploy(assembly);
        if (!deployed.succeeded()) {
            System.exit(1);
        }
        String number = deployed.stack("Hello").output("PhoneNumber");
        WebPhone phone =
                WebPhone.start(aws.engine(), List.of(new DeployedNumber(number, "Hello")), WebPhoneOptions.defaults());
        System.out.println();
        System.out.println("The web phone is at " + phone.uri() + "; stop it with Ctrl+C.");
        new CountDownLatch(1).await();
    }
}
