/// The page of the people themselves: with the code of what they left they see and delete it, in
/// their language. It knows nobody and keeps nothing but the secret of its forms.
@NullMarked
package org.wenlu.gateway.console.mine;

import org.jspecify.annotations.NullMarked;
