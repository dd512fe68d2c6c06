package io.github.hookswitch.local.deployment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a stack is to be: its template with what comes from outside of it. Immutable. */
public final class StackSettings {
    private final String account;
    private final String region;
    private final String stackName;
    private final Template template;
    private final Map<String, String> parameters;
    private final Map<String, String> tags;
    private final List<String> capabilities;
    private final List<String> notificationArns;
    private final @Nullable String roleArn;
    private final OnFailure onFailure;
    private final Map<String, String> constructPaths;
    private final @Nullable String parentId;

    /** What becomes of a stack when one of its resources fails. */
    public enum OnFailure {
        /** All is undone. */
        ROLLBACK,
        /** What was done stays, so that it can be looked at. */
        DO_NOTHING,
        /** A new stack is deleted. */
        DELETE
    }

    private StackSettings(Builder builder) {
        this.account = builder.account;
        this.region = builder.region;
        this.stackName = builder.stackName;
        this.template = builder.template;
        this.parameters = Map.copyOf(builder.parameters);
        this.tags = new LinkedHashMap<>(builder.tags);
        this.capabilities = List.copyOf(builder.capabilities);
        this.notificationArns = List.copyOf(builder.notificationArns);
        this.roleArn = builder.roleArn;
        this.onFailure = builder.onFailure;
        this.constructPaths = Map.copyOf(builder.constructPaths);
        this.parentId = builder.parentId;
    }

    /**
     * Starts to describe a stack.
     *
     * @param account where it is, 12 digits
     * @param region where it is
     * @param stackName its name
     * @param template its template
     * @return a builder
     */
    public static Builder builder(String account, String region, String stackName, Template template) {
        return new Builder(account, region, stackName, template);
    }

    /**
     * The account.
     *
     * @return 12 digits
     */
    public String account() {
        return account;
    }

    /**
     * The Region.
     *
     * @return its name
     */
    public String region() {
        return region;
    }

    /**
     * The stack's name.
     *
     * @return its name, its own within account and Region
     */
    public String stackName() {
        return stackName;
    }

    /**
     * The template.
     *
     * @return the template
     */
    public Template template() {
        return template;
    }

    /**
     * The parameters as they are given; what is missing has the template's default.
     *
     * @return values by name
     */
    public Map<String, String> parameters() {
        return parameters;
    }

    /**
     * The tags.
     *
     * @return values by key, in the order in which they were given
     */
    public Map<String, String> tags() {
        return new LinkedHashMap<>(tags);
    }

    /**
     * What the user acknowledges.
     *
     * @return such as {@code CAPABILITY_IAM}
     */
    public List<String> capabilities() {
        return capabilities;
    }

    /**
     * Topics that are told of events, which nothing here does.
     *
     * @return their ARNs
     */
    public List<String> notificationArns() {
        return notificationArns;
    }

    /**
     * The role that the service takes on.
     *
     * @return its ARN, if there is one
     */
    public Optional<String> roleArn() {
        return Optional.ofNullable(roleArn);
    }

    /**
     * What becomes of the stack when a resource fails.
     *
     * @return what becomes of it
     */
    public OnFailure onFailure() {
        return onFailure;
    }

    /**
     * The stack that this one is a resource of.
     *
     * @return its id, if this is a nested stack
     */
    public Optional<String> parentId() {
        return Optional.ofNullable(parentId);
    }

    Map<String, String> constructPaths() {
        return constructPaths;
    }

    /**
     * The same, to change some of it.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder(account, region, stackName, template)
                .parameters(parameters)
                .tags(tags)
                .capabilities(capabilities)
                .notificationArns(notificationArns)
                .roleArn(roleArn)
                .onFailure(onFailure)
                .constructPaths(constructPaths);
        builder.parentId = parentId;
        return builder;
    }

    /** Describes a stack. */
    public static final class Builder {
        private final String account;
        private final String region;
        private final String stackName;
        private Template template;
        private Map<String, String> parameters = Map.of();
        private Map<String, String> tags = Map.of();
        private List<String> capabilities = List.of();
        private List<String> notificationArns = List.of();
        private @Nullable String roleArn;
        private OnFailure onFailure = OnFailure.ROLLBACK;
        private Map<String, String> constructPaths = Map.of();
        private @Nullable String parentId;

        private Builder(String account, String region, String stackName, Template template) {
            this.account = account;
            this.region = region;
            this.stackName = stackName;
            this.template = template;
        }

        /**
         * Another template.
         *
         * @param value the template
         * @return this builder
         */
        public Builder template(Template value) {
            this.template = value;
            return this;
        }

        /**
         * The parameters' values.
         *
         * @param values values by name; default: none
         * @return this builder
         */
        public Builder parameters(Map<String, String> values) {
            this.parameters = values;
            return this;
        }

        /**
         * The tags.
         *
         * @param values values by key; default: none
         * @return this builder
         */
        public Builder tags(Map<String, String> values) {
            this.tags = values;
            return this;
        }

        /**
         * What the user acknowledges.
         *
         * @param values such as {@code CAPABILITY_IAM}; default: nothing
         * @return this builder
         */
        public Builder capabilities(List<String> values) {
            this.capabilities = values;
            return this;
        }

        /**
         * Topics.
         *
         * @param values their ARNs; default: none
         * @return this builder
         */
        public Builder notificationArns(List<String> values) {
            this.notificationArns = values;
            return this;
        }

        /**
         * The role that the service takes on.
         *
         * @param value its ARN; default: null, none
         * @return this builder
         */
        public Builder roleArn(@Nullable String value) {
            this.roleArn = value;
            return this;
        }

        /**
         * What becomes of the stack when a resource fails.
         *
         * @param value default: it is rolled back
         * @return this builder
         */
        public Builder onFailure(OnFailure value) {
            this.onFailure = value;
            return this;
        }

        Builder constructPaths(Map<String, String> values) {
            this.constructPaths = values;
            return this;
        }

        Builder parentId(String value) {
            this.parentId = value;
            return this;
        }

        /**
         * Makes the description.
         *
         * @return what the stack is to be
         */
        public StackSettings build() {
            return new StackSettings(this);
        }
    }
}
