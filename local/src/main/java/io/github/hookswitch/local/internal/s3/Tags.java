package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.AwsException;
import io.github.hookswitch.local.internal.gateway.Xml;
import io.github.hookswitch.local.internal.http.LoopbackResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tags of objects, in a header and in XML. */
final class Tags {
    private static final int MOST = 10;

    private Tags() {}

    /** Reads the form {@code a=1&b=2}. */
    static Map<String, String> ofHeader(String header) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (String pair : header.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                tags.put(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return checked(tags);
    }

    private static String decode(String encoded) {
        return S3Request.decode(encoded.replace("+", "%20"));
    }

    static Map<String, String> ofXml(S3Document document) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (S3Document set : document.children("TagSet")) {
            for (S3Document tag : set.children("Tag")) {
                if (tags.put(tag.required("Key"), tag.required("Value")) != null) {
                    throw AwsException.badRequest("InvalidTag", "Cannot provide multiple Tags with the same key");
                }
            }
        }
        return checked(tags);
    }

    private static Map<String, String> checked(Map<String, String> tags) {
        if (tags.size() > MOST) {
            throw AwsException.badRequest("BadRequest", "Object tags cannot be greater than " + MOST);
        }
        return tags;
    }

    static LoopbackResponse answer(Map<String, String> tags) {
        Xml xml = new Xml();
        return S3Answers.xml(
                "Tagging",
                xml,
                () -> xml.element(
                        "TagSet",
                        () -> new java.util.TreeMap<>(tags)
                                .forEach((key, value) -> xml.element("Tag", () -> {
                                    xml.text("Key", key);
                                    xml.text("Value", value);
                                }))));
    }
}
