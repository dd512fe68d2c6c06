package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.chime.NumberBatchOperations.Errors;
import io.github.hookswitch.local.internal.shapes.Shape;
import io.github.hookswitch.local.internal.shapes.Structure;
import java.util.List;

/** Phone numbers of Voice Connectors and of groups of them. */
final class AssociationOperations {
    private static final Shape NUMBERS = Shape.list(0, Members.ANY, Members.PHONE_NUMBER);
    private static final Structure ASSOCIATE =
            Structure.empty().required("E164PhoneNumbers", NUMBERS).optional("ForceAssociate", Shape.bool());
    private static final Structure DISASSOCIATE = Structure.empty().required("E164PhoneNumbers", NUMBERS);

    private final ChimeVoice voice;

    AssociationOperations(ChimeVoice voice) {
        this.voice = voice;
    }

    List<Operation> all() {
        String connector = "/voice-connectors/{voiceConnectorId}?operation=";
        String group = "/voice-connector-groups/{voiceConnectorGroupId}?operation=";
        return List.of(
                Operation.of(
                        "AssociatePhoneNumbersWithVoiceConnector",
                        "POST",
                        connector + "associate-phone-numbers",
                        200,
                        ASSOCIATE,
                        input -> associate(input, connector(input))),
                Operation.of(
                        "DisassociatePhoneNumbersFromVoiceConnector",
                        "POST",
                        connector + "disassociate-phone-numbers",
                        200,
                        DISASSOCIATE,
                        input -> disassociate(input, connector(input))),
                Operation.of(
                        "AssociatePhoneNumbersWithVoiceConnectorGroup",
                        "POST",
                        group + "associate-phone-numbers",
                        200,
                        ASSOCIATE,
                        input -> associate(input, group(input))),
                Operation.of(
                        "DisassociatePhoneNumbersFromVoiceConnectorGroup",
                        "POST",
                        group + "disassociate-phone-numbers",
                        200,
                        DISASSOCIATE,
                        input -> disassociate(input, group(input))));
    }

    private PhoneNumber.Connector connector(Input input) {
        String id = input.uri("voiceConnectorId");
        return new PhoneNumber.Connector(
                "VoiceConnectorId",
                voice.connectors((connectors, now) -> connectors.get(id)).id());
    }

    private PhoneNumber.Connector group(Input input) {
        String id = input.uri("voiceConnectorGroupId");
        return new PhoneNumber.Connector(
                "VoiceConnectorGroupId",
                voice.all((stores, now) -> stores.groups().get(id)).id());
    }

    private ObjectNode associate(Input input, PhoneNumber.Connector connector) {
        boolean force = Boolean.TRUE.equals(input.optionalBoolean("ForceAssociate"));
        Errors errors = new Errors();
        for (String number : input.strings("E164PhoneNumbers")) {
            errors.of(number, () -> voice.numbers((numbers, now) -> numbers.associate(number, connector, force, now)));
        }
        return errors.json();
    }

    private ObjectNode disassociate(Input input, PhoneNumber.Connector connector) {
        Errors errors = new Errors();
        for (String number : input.strings("E164PhoneNumbers")) {
            errors.of(
                    number,
                    () -> voice.numbers((numbers, now) -> {
                        numbers.disassociate(number, connector, now);
                        return number;
                    }));
        }
        return errors.json();
    }
}
