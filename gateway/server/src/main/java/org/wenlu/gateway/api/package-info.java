/// Figures and states as JSON for programs, under the same rules as the pages. The contract is
/// `docs/contract/openapi.yaml`.
@NullMarked
package org.wenlu.gateway.api;

import org.jspecify.annotations.NullMarked;
