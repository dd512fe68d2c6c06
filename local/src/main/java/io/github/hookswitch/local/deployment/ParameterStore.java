package io.github.hookswitch.local.deployment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The parameters of AWS Systems Manager that stacks read and write, each in one account and Region.
 *
 * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/userguide/systems-manager-parameter-store.html">Parameter
 *     Store</a>
 */
public interface ParameterStore {

    /**
     * Puts a parameter, instead of the one that was there.
     *
     * @param account 12 digits
     * @param region the Region
     * @param name the parameter's name
     * @param value its value
     */
    void put(String account, String region, String name, String value);

    /**
     * Removes a parameter; one that is not there is no error.
     *
     * @param account 12 digits
     * @param region the Region
     * @param name the parameter's name
     */
    void remove(String account, String region, String name);

    /**
     * Looks a parameter up.
     *
     * @param account 12 digits
     * @param region the Region
     * @param name the parameter's name
     * @return its value; empty if there is none
     */
    Optional<String> find(String account, String region, String name);

    /**
     * A store of its own, for a deployment without the service.
     *
     * @return an empty store
     */
    static ParameterStore inMemory() {
        return new InMemory(new ConcurrentHashMap<>());
    }

    /**
     * Values by account, Region and name.
     *
     * @param values the values
     */
    record InMemory(Map<String, String> values) implements ParameterStore {
        @Override
        public void put(String account, String region, String name, String value) {
            values.put(key(account, region, name), value);
        }

        @Override
        public void remove(String account, String region, String name) {
            values.remove(key(account, region, name));
        }

        @Override
        public Optional<String> find(String account, String region, String name) {
            return Optional.ofNullable(values.get(key(account, region, name)));
        }

        private static String key(String account, String region, String name) {
            return account + "/" + region + " " + name;
        }
    }
}
