package io.github.hookswitch.local.cli;

import io.github.hookswitch.local.webphone.DeployedNumber;
import io.github.hookswitch.local.webphone.WebPhone;
import io.github.hookswitch.local.webphone.WebPhoneOptions;
import io.github.hookswitch.simulator.call.SimulatedCall;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Serves the web phone. */
@Command(
        name = "phone",
        mixinStandardHelpOptions = true,
        description = {
            "Serves a telephone as a web page, on this machine only, and prints its address.",
            "It ends when Enter is pressed or the input ends, and fails if a leg is still connected then."
        })
final class PhoneCommand extends AppCommand {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "The port of a running instance; if there is none, the port of the page, 1 to 65535."
                    + " Default: any that is free.")
    private int port;

    private final Map<String, String> environment;

    PhoneCommand(Console console, Map<String, String> environment) {
        super(console);
        this.environment = environment;
    }

    @Override
    public Integer call() throws Exception {
        Optional<InstanceClient> instance = instance();
        if (instance.isEmpty()) {
            return super.call();
        }
        console.out()
                .println(instance.get()
                        .post("instance", Json.object())
                        .path("phone")
                        .asText());
        return DONE;
    }

    private Optional<InstanceClient> instance() {
        if (app.cdkOut != null) {
            return Optional.empty();
        }
        return port == 0 ? InstanceClient.find(port, environment) : InstanceClient.at(port);
    }

    @Override
    boolean work(DeployedApp deployed) throws IOException {
        deployed.requireDeployed();
        List<DeployedNumber> numbers = deployed.numbers().stream()
                .map(number -> new DeployedNumber(number, "in the app"))
                .toList();
        try (WebPhone phone = WebPhone.start(
                deployed.engine(), numbers, WebPhoneOptions.defaults().withPort(port))) {
            console.out().println(phone.uri());
            console.out().flush();
            console.err().println("Open this address in a browser. Press Enter to delete the app.");
            console.waitForEnter();
        }
        return deployed.engine().calls().stream().noneMatch(SimulatedCall::isConnected);
    }
}
