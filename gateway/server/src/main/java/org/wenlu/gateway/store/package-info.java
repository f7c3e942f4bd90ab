/// The gateway's database: opened, migrated, one writer, several readers. Rooms keep their own
/// tables in it; a migration is numbered below 100 for the ledger's side and from 100 for the
/// figures.
@NullMarked
package org.wenlu.gateway.store;

import org.jspecify.annotations.NullMarked;
