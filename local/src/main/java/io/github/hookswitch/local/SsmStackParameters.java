package io.github.hookswitch.local;

import io.github.hookswitch.local.deployment.ParameterStore;
import io.github.hookswitch.local.internal.ssm.Parameter;
import io.github.hookswitch.local.internal.ssm.SsmParameters;
import java.util.Map;
import java.util.Optional;

/**
 * Lets stacks read and write the parameters of the account.
 *
 * @param store the parameters
 */
record SsmStackParameters(SsmParameters store) implements ParameterStore {

    @Override
    public void put(String account, String region, String name, String value) {
        store.put(account, region, name, SsmParameters.STRING, value, Map.of());
    }

    @Override
    public void remove(String account, String region, String name) {
        store.remove(account, region, name);
    }

    @Override
    public Optional<String> find(String account, String region, String name) {
        return store.find(account, region, name).map(Parameter::value);
    }
}
