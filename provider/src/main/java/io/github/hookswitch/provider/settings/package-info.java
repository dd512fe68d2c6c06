/** Settings of an application that its CloudFormation type lacks. */
@NullMarked
package io.github.hookswitch.provider.settings;

import org.jspecify.annotations.NullMarked;
