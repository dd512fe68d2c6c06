package io.github.hookswitch.infra;

/** The two kinds of phone numbers that can be searched for. */
public enum PhoneNumberType {
    /** A number of a place. */
    LOCAL("Local"),

    /** A number whose owner pays for incoming calls. */
    TOLL_FREE("TollFree");

    private final String value;

    PhoneNumberType(String value) {
        this.value = value;
    }

    String value() {
        return value;
    }
}
