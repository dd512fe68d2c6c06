/** What README.md, infra/README.md, docs/provisioning.md and docs/updates.md show. */
@NullMarked
package io.github.hookswitch.infra.guide;

import org.jspecify.annotations.NullMarked;
