package io.github.hookswitch.local.chime;

import io.github.hookswitch.local.internal.shapes.Shape;
import io.github.hookswitch.local.internal.shapes.Structure;

/** What members of several operations may be. */
final class Members {
    static final Shape RESOURCE_NAME = Shape.text(1, 256).and(Shape.matching("[a-zA-Z0-9 _.-]+"));
    static final Shape PHONE_NUMBER = Shape.matching("\\+?[1-9]\\d{1,14}");
    static final Shape NUMBER_NAME = Shape.text(0, 256).and(Shape.matching("|[a-zA-Z0-9,._-]+(\\s+[a-zA-Z0-9,._-]+)*"));
    static final Shape CALLING_NAME = Shape.matching("|[a-zA-Z0-9 ]{2,15}");
    static final Shape COUNTRY = Shape.matching("[A-Z]{2}");
    static final Shape PRODUCT_TYPE = Shape.oneOf("VoiceConnector", "SipMediaApplicationDialIn");
    static final Shape ARN = Shape.text(1, 1024).and(Shape.matching("arn[/:\\-_.a-zA-Z0-9]+"));
    static final Shape TAG_KEY = Shape.text(1, 128);
    static final Shape TAGS =
            Shape.list(1, 50, Structure.empty().required("Key", TAG_KEY).required("Value", Shape.text(0, 256)));
    static final int ANY = Integer.MAX_VALUE;

    private Members() {}

    /** No members but those of a page. */
    static Structure page() {
        return Structure.empty()
                .query("MaxResults", "max-results", Shape.integer(1, 100))
                .query("NextToken", "next-token", Shape.text(0, 65_535));
    }

    static Structure none() {
        return Structure.empty();
    }
}
