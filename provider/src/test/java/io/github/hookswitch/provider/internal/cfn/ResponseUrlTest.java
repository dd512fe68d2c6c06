package io.github.hookswitch.provider.internal.cfn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResponseUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://cloudformation-custom-resource-response-useast1.s3.amazonaws.com/arn%3Aaws?X-Amz-Signature=s3cr3t",
                "HTTPS://example.com",
                "http://localhost:4566/answer",
                "http://127.0.0.1:8080/answer",
                "http://127.1.2.3/answer",
                "http://[::1]:8080/answer",
                "http://[0:0:0:0:0:0:0:1]/answer"
            })
    void anAnswerGoesByHttpsAnywhereAndByHttpToThisMachine(String url) throws IOException {
        assertThat(ResponseUrl.of(url)).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "answer",
                "//example.com/s3cr3t",
                "http://example.com/s3cr3t",
                "http://127.0.0.1.example.com/s3cr3t",
                "http://localhost.example.com/s3cr3t",
                "http://127.0.0.1@example.com/s3cr3t",
                "http://10.0.0.1/s3cr3t",
                "http://[::2]/s3cr3t",
                "https:///s3cr3t",
                "https:s3cr3t",
                "https://?s3cr3t",
                "file:///etc/s3cr3t",
                "ftp://127.0.0.1/s3cr3t",
                "jar:https://example.com/s3cr3t!/",
                "mailto:s3cr3t@example.com",
                "https://example.com/a b?s3cr3t",
                "https://exa\u0000mple.com/s3cr3t"
            })
    void anyOtherUrlIsRefusedAndNotShown(String url) {
        assertThatThrownBy(() -> ResponseUrl.of(url))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("ResponseURL")
                .hasMessageNotContaining("s3cr3t")
                .hasNoCause();
    }
}
