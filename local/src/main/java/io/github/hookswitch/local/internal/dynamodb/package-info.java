/** DynamoDB tables at an end point that the user gives; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.dynamodb;

import org.jspecify.annotations.NullMarked;
