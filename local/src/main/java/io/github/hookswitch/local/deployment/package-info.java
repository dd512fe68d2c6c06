/**
 * Deploys a synthesized CDK app on the local machine with CloudFormation's life cycle; start at
 * {@link io.github.hookswitch.local.deployment.LocalDeployment}.
 */
@NullMarked
package io.github.hookswitch.local.deployment;

import org.jspecify.annotations.NullMarked;
