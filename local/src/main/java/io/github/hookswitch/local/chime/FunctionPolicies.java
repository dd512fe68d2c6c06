package io.github.hookswitch.local.chime;

/**
 * The resource policies of Lambda functions. Whoever creates a SIP media application lets it invoke its function: the
 * service adds the statement with the creator's rights.
 *
 * @see <a href="https://docs.aws.amazon.com/chime-sdk/latest/ag/create-sip-app.html">Creating a SIP media application</a>
 */
@FunctionalInterface
public interface FunctionPolicies {

    /**
     * Changes no policy, and takes every function for one that exists.
     *
     * @return such policies
     */
    static FunctionPolicies untouched() {
        return application -> {};
    }

    /**
     * Lets an application invoke its function, unless it may already.
     *
     * @param application the application, just created or with another function
     * @throws ChimeServiceException {@link ChimeServiceException#noFunction} if there is no such function, version or alias
     */
    void allow(SipMediaApplication application);
}
