/// What was counted: narrow sums kept in the transaction that stores the journal records, and the
/// way back from every sum to its records.
///
/// What counts is a pure function of the set of records of one visit or ticket ([Counting]); the
/// order in which kiosks send them therefore cannot matter. Called by ingest; read by console and
/// api; touches only its own tables.
@NullMarked
package org.wenlu.gateway.figures;

import org.jspecify.annotations.NullMarked;
