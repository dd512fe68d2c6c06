package io.github.hookswitch.local.internal.lambdaapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.hookswitch.local.lambda.LocalFunctions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** Code as a request brings it along, or names it in S3. */
final class UploadedCode {
    private final LocalFunctions functions;
    private final S3Objects objects;

    UploadedCode(LocalFunctions functions, S3Objects objects) {
        this.functions = functions;
        this.objects = objects;
    }

    /** The file with the code, checked; the settings have ZipFile, or S3Bucket and S3Key. */
    Path file(JsonNode code) {
        if (code.hasNonNull("ImageUri")) {
            return functions.newFolder();
        }
        Path file = code.hasNonNull("ZipFile") ? written(code.path("ZipFile").asText()) : object(code);
        CodeCheck.check(file);
        return file;
    }

    private Path written(String base64) {
        try {
            Path file = functions.newFolder().resolve("code.zip");
            return Files.write(file, Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException noBase64) {
            throw Functions.invalid("Could not parse request body: ZipFile is not Base64");
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot write the code", failure);
        }
    }

    private Path object(JsonNode code) {
        String bucket = code.path("S3Bucket").asText("");
        String key = code.path("S3Key").asText("");
        if (bucket.isEmpty() || key.isEmpty()) {
            throw Functions.invalid("Please provide a source for function code.");
        }
        return objects.find(bucket, key)
                .orElseThrow(
                        () -> Functions.invalid("Error occurred while GetObject. S3 Error Code: NoSuchKey. S3 Error"
                                + " Message: The specified key does not exist. (s3://" + bucket + "/" + key + ")"));
    }
}
