/** {@code Custom::ChimePhoneNumber}: searches, orders, names and releases a phone number. */
@NullMarked
package io.github.hookswitch.provider.phonenumber;

import org.jspecify.annotations.NullMarked;
