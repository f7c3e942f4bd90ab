/// Identities as types. Every compact constructor rejects what the contract does not allow.
@NullMarked
package org.wenlu.protocol.identity;

import org.jspecify.annotations.NullMarked;
