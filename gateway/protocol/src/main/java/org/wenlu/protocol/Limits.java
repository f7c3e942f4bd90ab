package org.wenlu.protocol;

/// Sizes that both sides keep: checked when a record is appended and while a message is read.
public final class Limits {
    public static final int RECORD_BYTES = 16 * 1024;
    public static final int BATCH_RECORDS = 500;

    /// A journal message as it travels, packed or not; an answer to a phone.
    public static final int MESSAGE_BYTES = 256 * 1024;

    /// A journal message after unpacking.
    public static final int UNPACKED_BYTES = 2 * 1024 * 1024;

    /// Birth, status, death, what a phone asks, and a receipt with its signature.
    public static final int SMALL_MESSAGE_BYTES = 16 * 1024;

    /// A letter before it is sealed.
    public static final int LETTER_BYTES = 12 * 1024;

    /// A sealed letter as it travels.
    public static final int SEALED_MESSAGE_BYTES = 20 * 1024;

    public static final int JSON_DEPTH = 32;

    private Limits() {}
}
