package org.wenlu.kiosk.uplink;

/// The broker answered, and its answer is no.
final class RefusedException extends RuntimeException {
    private static final int FIRST_ERROR = 0x80;

    RefusedException(String what, int reason) {
        super("the broker refused to %s: reason code %d".formatted(what, reason));
    }

    static boolean refusal(int reason) {
        return reason >= FIRST_ERROR;
    }
}
