/// How a device gets its certificate: a claim code stands for a place, works once and for a day,
/// and guessing is slowed down. The issuing key is here, the authority's own key is not.
@NullMarked
package org.wenlu.gateway.enrolment;

import org.jspecify.annotations.NullMarked;
