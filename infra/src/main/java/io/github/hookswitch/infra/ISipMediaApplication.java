package io.github.hookswitch.infra;

import software.amazon.awscdk.IResource;
import software.amazon.awscdk.interfaces.chime.ISipMediaApplicationRef;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.IGrantable;

/** A SIP media application, owned by this app or imported. */
public interface ISipMediaApplication extends IResource, ISipMediaApplicationRef {
    /**
     * Returns the application's ARN.
     *
     * @return {@code arn:<partition>:chime:<region>:<account>:sma/<id>}
     */
    String getSipMediaApplicationArn();

    /**
     * Returns the application's id, which the call APIs take.
     *
     * @return the id, a UUID
     */
    String getSipMediaApplicationId();

    /**
     * Allows to start outbound calls through this application ({@code CreateSipMediaApplicationCall}).
     *
     * @param grantee who may start calls
     * @return the grant
     * @see <a
     *     href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_CreateSipMediaApplicationCall.html">CreateSipMediaApplicationCall</a>
     */
    Grant grantCreateCall(IGrantable grantee);

    /**
     * Allows to send arguments to this application's calls while they last ({@code UpdateSipMediaApplicationCall}), for
     * example the argument that ends a call.
     *
     * @param grantee who may update calls
     * @return the grant
     * @see <a
     *     href="https://docs.aws.amazon.com/chime-sdk/latest/APIReference/API_voice-chime_UpdateSipMediaApplicationCall.html">UpdateSipMediaApplicationCall</a>
     */
    Grant grantUpdateCall(IGrantable grantee);
}
