/// Who may see what: users, sign-in, sessions, and the rule that every route must declare.
///
/// Called by console, api and metrics. Knows nothing of figures or pages. Nothing here logs a
/// password, a cookie or a token.
@NullMarked
package org.wenlu.gateway.access;

import org.jspecify.annotations.NullMarked;
