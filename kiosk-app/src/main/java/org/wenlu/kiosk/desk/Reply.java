package org.wenlu.kiosk.desk;

/// Whether an intention was carried out.
///
/// @param <A> the answer
public sealed interface Reply<A extends Answer> {

    /// The transaction is committed; this is its answer.
    record Done<A extends Answer>(A answer) implements Reply<A> {}

    /// Too many intentions wait; nothing was done. Try again with the same key.
    record Busy<A extends Answer>() implements Reply<A> {}

    /// The disk is full or cannot be written; nothing was done.
    record StorageFailed<A extends Answer>(String what) implements Reply<A> {}
}
