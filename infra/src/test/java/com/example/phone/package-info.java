/** What a project of its own makes of the constructs, from outside their packages. */
@NullMarked
package com.example.phone;

import org.jspecify.annotations.NullMarked;
