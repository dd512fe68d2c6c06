package io.github.hookswitch.local.chime;

/** The parts of an account's state, for operations that need several. */
record Stores(
        PhoneNumbers numbers,
        PhoneNumberOrders orders,
        SipMediaApplications applications,
        SipRules rules,
        VoiceConnectors connectors,
        VoiceConnectorGroups groups,
        Settings settings,
        Tags tags) {

    static Stores empty(Options options, Network network) {
        PhoneNumbers numbers = new PhoneNumbers(options, network);
        SipMediaApplications applications = new SipMediaApplications(options);
        VoiceConnectors connectors = new VoiceConnectors(options);
        return new Stores(
                numbers,
                new PhoneNumberOrders(options, network.available(), numbers),
                applications,
                new SipRules(options, numbers, applications),
                connectors,
                new VoiceConnectorGroups(options, connectors),
                new Settings(),
                new Tags());
    }
}
