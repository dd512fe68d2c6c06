package io.github.hookswitch.local.chime;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.hookswitch.local.internal.shapes.Shape;
import io.github.hookswitch.local.internal.shapes.Structure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What belongs to the whole account, and what the service says of itself. */
final class SettingOperations {
    private static final String ACCOUNT = "account";
    private static final String GLOBAL = "global";
    private static final String CALLING_NAME = "calling name";
    private static final Structure UPDATE_GLOBAL =
            Structure.empty().optional("VoiceConnector", Structure.empty().optional("CdrBucket", Shape.text()));
    private static final Structure UPDATE_CALLING_NAME =
            Structure.empty().required("CallingName", Members.CALLING_NAME);
    private static final Structure COUNTRIES =
            Structure.empty().requiredAt("ProductType", "product-type", Members.PRODUCT_TYPE);

    private final ChimeVoice voice;

    SettingOperations(ChimeVoice voice) {
        this.voice = voice;
    }

    List<Operation> all() {
        return List.of(
                Operation.of("GetGlobalSettings", "GET", "/settings", 200, Members.none(), input -> global()),
                Operation.of("UpdateGlobalSettings", "PUT", "/settings", 204, UPDATE_GLOBAL, this::updateGlobal),
                Operation.of(
                        "GetPhoneNumberSettings",
                        "GET",
                        "/settings/phone-number",
                        200,
                        Members.none(),
                        input -> callingName()),
                Operation.of(
                        "UpdatePhoneNumberSettings",
                        "PUT",
                        "/settings/phone-number",
                        204,
                        UPDATE_CALLING_NAME,
                        this::updateCallingName),
                Operation.of(
                        "ListSupportedPhoneNumberCountries",
                        "GET",
                        "/phone-number-countries",
                        200,
                        COUNTRIES,
                        SettingOperations::countries),
                Operation.of(
                        "ListAvailableVoiceConnectorRegions",
                        "GET",
                        "/voice-connector-regions",
                        200,
                        Members.none(),
                        input -> regions()));
    }

    private ObjectNode global() {
        return Wire.member("VoiceConnector", stored(GLOBAL));
    }

    private @Nullable ObjectNode updateGlobal(Input input) {
        voice.change((stores, now) -> stores.settings().put(ACCOUNT, GLOBAL, input.object("VoiceConnector")));
        return null;
    }

    private ObjectNode callingName() {
        return stored(CALLING_NAME);
    }

    private ObjectNode stored(String kind) {
        return voice.all((stores, now) -> stores.settings().find(ACCOUNT, kind).orElseGet(Wire::object));
    }

    private @Nullable ObjectNode updateCallingName(Input input) {
        voice.change((stores, now) -> {
            ObjectNode settings = Wire.object()
                    .put("CallingName", input.string("CallingName"))
                    .put("CallingNameUpdatedTimestamp", Wire.timestamp(now));
            stores.settings().put(ACCOUNT, CALLING_NAME, settings);
        });
        return null;
    }

    private static ObjectNode countries(Input input) {
        boolean dialIn = input.uri("product-type").equals("SipMediaApplicationDialIn");
        ObjectNode result = Wire.object();
        ArrayNode countries = result.putArray("PhoneNumberCountries");
        for (String country : dialIn ? List.of("US", "CA", "GB") : List.of("US")) {
            ObjectNode one = countries.addObject().put("CountryCode", country);
            ArrayNode types = one.putArray("SupportedPhoneNumberTypes").add("Local");
            if (!country.equals("CA")) {
                types.add("TollFree");
            }
        }
        return result;
    }

    private static ObjectNode regions() {
        ObjectNode result = Wire.object();
        ArrayNode regions = result.putArray("VoiceConnectorRegions");
        Regions.APPLICATIONS.forEach(regions::add);
        return result;
    }
}
