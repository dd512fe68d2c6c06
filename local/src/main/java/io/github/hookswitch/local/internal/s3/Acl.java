package io.github.hookswitch.local.internal.s3;

import io.github.hookswitch.local.internal.gateway.Xml;
import io.github.hookswitch.local.internal.http.LoopbackResponse;

/** The only access control list that a bucket or an object has since lists are off by default: its owner's. */
final class Acl {
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private Acl() {}

    static LoopbackResponse of(String owner) {
        Xml xml = new Xml();
        return S3Answers.xml("AccessControlPolicy", xml, () -> {
            xml.element("Owner", () -> xml.text("ID", owner));
            xml.element(
                    "AccessControlList",
                    () -> xml.element("Grant", () -> {
                        xml.element("Grantee", () -> {
                            xml.attribute("xsi", SCHEMA_INSTANCE, "type", "CanonicalUser");
                            xml.text("ID", owner);
                        });
                        xml.text("Permission", "FULL_CONTROL");
                    }));
        });
    }
}
