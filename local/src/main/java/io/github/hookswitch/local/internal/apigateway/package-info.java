/** The HTTP APIs of applications: API Gateway's REST and HTTP APIs, and Lambda function URLs; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.apigateway;

import org.jspecify.annotations.NullMarked;
