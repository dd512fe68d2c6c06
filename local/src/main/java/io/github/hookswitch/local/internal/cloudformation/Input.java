package io.github.hookswitch.local.internal.cloudformation;

import io.github.hookswitch.local.deployment.StackServiceException;
import io.github.hookswitch.local.internal.gateway.AwsCaller;
import io.github.hookswitch.local.internal.gateway.Form;
import java.util.List;

/**
 * What an operation is asked.
 *
 * @param caller who asks
 * @param form the request's parameters
 */
record Input(AwsCaller caller, Form form) {

    boolean flag(String name) {
        return form.find(name).map("true"::equalsIgnoreCase).orElse(false);
    }

    /** The page of a list that the request's token means. */
    <T> Page<T> page(List<T> all, int size) {
        int start = form.find("NextToken").map(Input::position).orElse(0);
        int end = Math.min(all.size(), start + size);
        return new Page<>(
                start >= all.size() ? List.of() : all.subList(start, end),
                end < all.size() ? Integer.toString(end) : null);
    }

    private static int position(String token) {
        if (!token.matches("\\d{1,9}")) {
            throw StackServiceException.validation("NextToken is invalid: " + token);
        }
        return Integer.parseInt(token);
    }
}
