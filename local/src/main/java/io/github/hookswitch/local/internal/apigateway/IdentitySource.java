package io.github.hookswitch.local.internal.apigateway;

import java.util.List;
import java.util.Optional;

/** What an authorizer needs of a request, such as {@code method.request.header.Authorization}. */
final class IdentitySource {
    private IdentitySource() {}

    /** Its value; empty if the request has none, which is refused without asking the authorizer. */
    static Optional<String> of(String source, ApiRequest request) {
        String name = source.strip().substring(source.strip().lastIndexOf('.') + 1);
        if (source.contains(".header.")) {
            return request.header(name).filter(value -> !value.isEmpty());
        }
        if (source.contains(".querystring.")) {
            return Optional.ofNullable(request.parameters().get(name)).map(List::toString);
        }
        return Optional.of("");
    }
}
