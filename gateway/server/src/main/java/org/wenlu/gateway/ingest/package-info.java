/// What arrives over MQTT goes to the ledger and to presence; receipts go back. A message is
/// acknowledged after it was committed, or when it is bad and was put into quarantine.
@NullMarked
package org.wenlu.gateway.ingest;

import org.jspecify.annotations.NullMarked;
