package org.wenlu.gateway.ledger;

/// A device sent a journal that belongs to another one, as a copied disk would. Nothing was stored.
public final class ForeignJournalException extends RuntimeException {
    ForeignJournalException(String message) {
        super(message);
    }
}
