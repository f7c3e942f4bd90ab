/// Every journal record that the gateway holds, once, with the end of the prefix it can sign for.
@NullMarked
package org.wenlu.gateway.ledger;

import org.jspecify.annotations.NullMarked;
