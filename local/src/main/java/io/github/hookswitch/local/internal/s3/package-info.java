/** Amazon S3 as far as it is served here: buckets and their objects; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.s3;

import org.jspecify.annotations.NullMarked;
