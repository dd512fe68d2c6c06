package io.github.hookswitch.infra;

import software.amazon.awscdk.IResource;

/** A phone number in the account's inventory, owned by this app or imported. */
public interface IPhoneNumber extends IResource {
    /**
     * Returns the number in E.164 format, such as {@code +12065550100}.
     *
     * @return the number; of an owned number it is known at deployment only, so this is a token
     */
    String getPhoneNumberE164();
}
