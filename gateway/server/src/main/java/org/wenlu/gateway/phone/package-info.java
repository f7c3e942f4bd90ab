/// Tickets followed on phones that are not on their service point's network.
@NullMarked
package org.wenlu.gateway.phone;

import org.jspecify.annotations.NullMarked;
