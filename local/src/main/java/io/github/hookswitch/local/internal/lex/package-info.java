/** A small stand-in for the Lex V2 bots of applications; not for users. */
@NullMarked
package io.github.hookswitch.local.internal.lex;

import org.jspecify.annotations.NullMarked;
