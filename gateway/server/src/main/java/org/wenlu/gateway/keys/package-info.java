/// Certificates and keys from PEM or PKCS#12 files.
@NullMarked
package org.wenlu.gateway.keys;

import org.jspecify.annotations.NullMarked;
