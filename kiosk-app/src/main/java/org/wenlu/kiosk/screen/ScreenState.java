package org.wenlu.kiosk.screen;

import org.wenlu.kiosk.queue.Ticket;
import org.wenlu.protocol.record.Happening.Refusal;

/// What the visitor sees: one of these at any time.
public sealed interface ScreenState {
    record Attract() implements ScreenState {}

    record Languages() implements ScreenState {}

    record Home() implements ScreenState {}

    record Services() implements ScreenState {}

    /// Shown only after the ticket was committed.
    record Issued(Ticket ticket) implements ScreenState {}

    record Refused(Refusal reason) implements ScreenState {}

    /// The desk could not answer; nothing was issued.
    record Unavailable() implements ScreenState {}
}
