/** Amazon EC2 as far as a synthesis with an account asks it: availability zones; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.ec2;

import org.jspecify.annotations.NullMarked;
