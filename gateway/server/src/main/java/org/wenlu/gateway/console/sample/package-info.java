/// An invented city with a day behind it, for pictures and tests. Everything in it goes through the
/// real ledger, figures and presence.
@NullMarked
package org.wenlu.gateway.console.sample;

import org.jspecify.annotations.NullMarked;
