package io.github.hookswitch.local;

import io.github.hookswitch.local.chime.ChimeAccounts;
import io.github.hookswitch.local.chime.SipRuleTarget;
import io.github.hookswitch.local.internal.webphone.CallLog;
import io.github.hookswitch.local.internal.webphone.OfferedNumber;
import io.github.hookswitch.local.internal.webphone.PhoneSite;
import io.github.hookswitch.simulator.call.RealTimePacer;
import io.github.hookswitch.simulator.call.RemoteParty;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * People at a {@link LocalAws}: time passes as on the wall, called parties wait until somebody answers, and the web phone is
 * served at the same port. This is what {@code hookswitch start} runs.
 *
 * <pre>{@code
 * try (LocalAws aws = LocalAws.builder().port(4620).build(); Desk desk = Desk.open(aws, System.out::println)) {
 *     System.out.println("Open " + desk.phone());
 *     ...
 * }
 * }</pre>
 *
 * @see io.github.hookswitch.local.webphone.WebPhone
 */
public final class Desk implements AutoCloseable {
    private static final String CALLER = "+15105550101";

    private final URI phone;
    private final RealTimePacer pacer;
    private final DeskSite site;

    private Desk(URI phone, RealTimePacer pacer, DeskSite site) {
        this.phone = phone;
        this.pacer = pacer;
        this.site = site;
    }

    /**
     * Lets time pass, and serves the web phone.
     *
     * @param aws the local AWS; nobody else should let its engine's time pass until the desk is closed
     * @param events receives a line for everything that happens in a call, with phone numbers masked
     * @return the desk, to be closed before the local AWS
     */
    public static Desk open(LocalAws aws, Consumer<String> events) {
        aws.engine().setDefaultRemoteParty(RemoteParty.manual());
        RealTimePacer pacer = RealTimePacer.start(aws.engine());
        pacer.addListener(new CallLog(aws.engine(), events));
        ChimeAccounts accounts = aws.chime().accounts();
        DeskSite site = new DeskSite(PhoneSite.of(aws.engine(), pacer, () -> numbers(accounts), CALLER));
        aws.add(site);
        return new Desk(aws.endpoint().resolve(DeskSite.PHONE + "/"), pacer, site);
    }

    private static List<OfferedNumber> numbers(ChimeAccounts accounts) {
        return accounts.snapshot().phoneNumbers().stream()
                .map(number -> number.e164PhoneNumber())
                .map(number -> new OfferedNumber(number, application(accounts, number)))
                .toList();
    }

    private static String application(ChimeAccounts accounts, String number) {
        return accounts.route(number).stream()
                .map(SipRuleTarget::application)
                .map(application -> application.name())
                .findFirst()
                .orElse("no SIP rule");
    }

    /**
     * Where the web phone is.
     *
     * @return address to open in a browser on this machine
     */
    public URI phone() {
        return phone;
    }

    /**
     * What lets time pass.
     *
     * @return the pacer, with which one acts in a call at the present moment; it is closed with the desk
     */
    public RealTimePacer pacer() {
        return pacer;
    }

    /**
     * Lets programs on this machine, but no web page, send a further command.
     *
     * @param name what the command is called, a word
     * @param command gets the request's body and returns the answer, both JSON; what it throws is the reason of a refusal
     */
    public void command(String name, UnaryOperator<String> command) {
        site.add(name, command);
    }

    /** Lets time stand still, and serves the web phone no more. Calls stay as they are. */
    @Override
    public void close() {
        site.close();
        pacer.close();
    }
}
