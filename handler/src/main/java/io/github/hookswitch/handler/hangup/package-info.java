/** Hang-up awareness: no leg stays connected after the conversation is over. */
@NullMarked
package io.github.hookswitch.handler.hangup;

import org.jspecify.annotations.NullMarked;
