package io.github.hookswitch.local.cli;

import io.github.hookswitch.local.Desk;
import io.github.hookswitch.local.LocalAws;
import io.github.hookswitch.local.LocalAwsBuilder;
import io.github.hookswitch.local.chime.Options;
import io.github.hookswitch.local.chime.PhoneNumber;
import io.github.hookswitch.local.deployment.DeploymentPrinter;
import io.github.hookswitch.local.internal.closing.OpenResources;
import java.net.URI;
import java.util.List;

/** A local AWS with a desk and all that was started for it. */
final class Instance implements AutoCloseable {
    private final OpenResources open = new OpenResources();
    private final LocalAws aws;
    private final Desk desk;

    private Instance(StartOptions options, int port, Console console, EventLines events) {
        try {
            LocalAwsBuilder settings = LocalAws.builder()
                    .port(port)
                    .chime(Options.defaults().withOrderDuration(options.orderTime))
                    .deploymentListener(new DeploymentPrinter(console.out(), console.zone()))
                    .requestListener(events::request)
                    .warnings(events::warning);
            options.endpoints.forEach(settings::endpoint);
            if (options.upstream != null) {
                settings.upstream(options.upstream);
            }
            if (options.state != null) {
                settings.state(options.state);
            }
            settings.strict(options.strict);
            if (options.companion == StartOptions.Companion.DYNALITE) {
                Dynalite dynalite = open.add(Dynalite.start(events));
                settings.endpoint("dynamodb", dynalite.endpoint());
            }
            aws = open.add(settings.build());
            desk = open.add(Desk.open(aws, events::print));
            Sessions.serve(desk, new RunningApp(aws, desk), console.zone());
        } catch (Throwable failure) {
            open.close();
            throw failure;
        }
    }

    static Instance start(StartOptions options, int port, Console console, EventLines events) {
        return new Instance(options, port, console, events);
    }

    LocalAws aws() {
        return aws;
    }

    Desk desk() {
        return desk;
    }

    List<String> numbers() {
        return aws.chime().accounts().snapshot().phoneNumbers().stream()
                .map(PhoneNumber::e164PhoneNumber)
                .toList();
    }

    URI endpoint() {
        return aws.endpoint();
    }

    @Override
    public void close() {
        open.close();
    }
}
