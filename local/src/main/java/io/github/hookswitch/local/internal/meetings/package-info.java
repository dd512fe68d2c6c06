/** Chime SDK Meetings as far as it is served here: meetings and their attendees, without their media; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.meetings;

import org.jspecify.annotations.NullMarked;
