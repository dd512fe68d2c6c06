package io.github.hookswitch.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionPermissionTest {
    private static final String SERVICE = "voiceconnector.chime.amazonaws.com";

    @ParameterizedTest
    @CsvSource({
        "arn:aws:chime:us-east-1:111122223333:sma/1, arn:aws:chime:us-east-1:111122223333:sma/1, true",
        "arn:aws:chime:us-east-1:111122223333:sma/1, arn:aws:chime:us-east-1:111122223333:sma/12, false",
        "arn:aws:chime:us-east-1:111122223333:sma/*, arn:aws:chime:us-east-1:111122223333:sma/12, true",
        "arn:aws:chime:us-*:111122223333:sma/?, arn:aws:chime:us-west-2:111122223333:sma/7, true",
        "arn:aws:chime:*:sma/1, arn:aws:chime:us-east-1:111122223333:sma/1, false",
        "arn:aws:chime:us-east-1:111122223333:sma/1, arn:aws:voiceconnector:us-east-1:111122223333:sma/1, false",
        "arn:aws:chime:us.east-1:111122223333:sma/1, arn:aws:chime:us-east-1:111122223333:sma/1, false",
    })
    void theSourceArnIsComparedPartByPart(String pattern, String source, boolean allowed) {
        FunctionPermission permission = new FunctionPermission("one", "lambda:InvokeFunction", SERVICE, pattern, null);

        assertThat(permission.allows(new InvokeCaller(SERVICE, source, null))).isEqualTo(allowed);
    }

    @Test
    void aConditionIsNotMetByACallerThatNamesNoSource() {
        FunctionPermission permission =
                new FunctionPermission("one", "lambda:InvokeFunction", SERVICE, null, "111122223333");

        assertThat(permission.allows(new InvokeCaller(SERVICE, null, "111122223333")))
                .isTrue();
        assertThat(permission.allows(new InvokeCaller(SERVICE, null, null))).isFalse();
    }

    @Test
    void anotherServiceOrActionIsNotAllowed() {
        InvokeCaller caller = new InvokeCaller(SERVICE, null, null);

        assertThat(new FunctionPermission("one", "lambda:InvokeFunction", "s3.amazonaws.com", null, null)
                        .allows(caller))
                .isFalse();
        assertThat(new FunctionPermission("one", "lambda:GetFunction", SERVICE, null, null).allows(caller))
                .isFalse();
    }
}
