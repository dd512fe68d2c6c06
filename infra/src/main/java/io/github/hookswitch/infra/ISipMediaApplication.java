package io.github.hookswitch.infra;

import software.amazon.awscdk.IResource;
import software.amazon.awscdk.interfaces.chime.ISipMediaApplicationRef;

/** A SIP media application, owned by this app or imported. */
public interface ISipMediaApplication extends IResource, ISipMediaApplicationRef, ICallApplication {
    /**
     * Returns the application's ARN.
     *
     * @return {@code arn:aws:chime:<region>:<account>:sma/<id>}
     */
    String getSipMediaApplicationArn();

    /**
     * Returns the application's id, which the call APIs take.
     *
     * @return the id, a UUID
     */
    String getSipMediaApplicationId();
}
