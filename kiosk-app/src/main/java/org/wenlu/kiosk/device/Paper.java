package org.wenlu.kiosk.device;

import org.wenlu.protocol.Language;

/// What can be put on paper.
public sealed interface Paper permits TicketPaper, ListPaper {
    /// The visitor's; Chinese stands beside it.
    Language language();
}
