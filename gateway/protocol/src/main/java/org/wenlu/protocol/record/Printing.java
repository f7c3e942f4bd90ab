package org.wenlu.protocol.record;

/// What is known of a ticket's paper, beside the state of the ticket itself.
public enum Printing {
    NOT_ASKED,
    PRINTING,
    PRINTED,
    FAILED,
    /// The printer did not answer: nobody knows whether there is paper.
    UNKNOWN
}
