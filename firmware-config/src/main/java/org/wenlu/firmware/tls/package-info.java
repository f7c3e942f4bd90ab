/// Keys and certificates in PEM files, as the programs use them for TLS.
@NullMarked
package org.wenlu.firmware.tls;

import org.jspecify.annotations.NullMarked;
