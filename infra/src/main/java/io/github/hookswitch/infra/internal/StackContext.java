package io.github.hookswitch.infra.internal;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.AssetCode;
import software.constructs.Construct;

/**
 * What the constructs of one stack share and know of it. It is asked for once: each question to the CDK crosses to another
 * process, and many applications in one app would ask it many times.
 */
public final class StackContext extends Construct {
    private static final String ID = "HookswitchParts";

    private final Stack stack;
    private final StackRegion region;
    private final Map<BundledJar, AssetCode> codes = new EnumMap<>(BundledJar.class);
    private @Nullable String account;
    private @Nullable CustomResourceProvider provider;

    private StackContext(Stack stack) {
        super(stack, ID);
        this.stack = stack;
        region = new StackRegion(stack.getRegion());
    }

    /**
     * Returns the context of a construct's stack.
     *
     * @param scope the construct
     * @return the one instance of its stack
     */
    public static StackContext of(Construct scope) {
        Stack stack = Stack.of(scope);
        return stack.getNode().tryFindChild(ID) instanceof StackContext context ? context : new StackContext(stack);
    }

    /**
     * Returns the stack.
     *
     * @return the stack
     */
    public Stack stack() {
        return stack;
    }

    /**
     * Returns the stack's Region.
     *
     * @return the Region, or a token
     */
    public String region() {
        return region.name();
    }

    /**
     * Makes synthesis fail if the stack's Region lacks the service, and warn if it is not known before deployment.
     *
     * @param service what a construct needs
     * @param scope the construct
     */
    public void require(PstnAudioRegions service, Construct scope) {
        region.require(service, scope);
    }

    /**
     * Makes synthesis fail if the stack's Region is known to lack the service.
     *
     * @param service what a construct needs
     * @param scope the construct
     */
    public void requireIfKnown(PstnAudioRegions service, Construct scope) {
        region.requireIfKnown(service, scope);
    }

    /**
     * Returns the stack's account.
     *
     * @return the account, or a token
     */
    public String account() {
        if (account == null) {
            account = stack.getAccount();
        }
        return account;
    }

    /**
     * Returns one of the jars as the code of functions of this stack. All of them share one asset.
     *
     * @param jar the jar
     * @return the code
     */
    public AssetCode code(BundledJar jar) {
        return codes.computeIfAbsent(jar, missing -> missing.code(stack));
    }

    /**
     * Returns the provider of this stack.
     *
     * @return the provider, created when it is first asked for
     */
    public CustomResourceProvider provider() {
        if (provider == null) {
            provider = new CustomResourceProvider(this);
        }
        return provider;
    }
}
