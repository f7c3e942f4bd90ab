package org.wenlu.kiosk.device;

import java.util.Optional;

/// Takes apart what a printer sends, byte by byte. For one thread.
final class PrinterAnswers {
    sealed interface Answer {
        /// To [EscPos#askStatus].
        record Status(int bits) implements Answer {}

        /// To the question at the end of a job; it does not say of which.
        record JobEnd() implements Answer {}

        /// By itself, because something changed.
        record Automatic(PrinterCondition condition) implements Answer {}

        /// What waited was dropped.
        record Dropped() implements Answer {}
    }

    private static final int BLOCK = 0x37;
    private static final int DROPPED = 0x25;
    private static final int OTHER_BLOCK = 0x5F;
    private static final int AUTOMATIC_BYTES = 4;

    private final int[] unfinished = new int[AUTOMATIC_BYTES];
    private int taken;

    /// @return the answer that ends with this byte
    Optional<Answer> take(int next) {
        if (taken > 0) {
            return inBlock() ? block(next) : automatic(next);
        }
        if (next == BLOCK || next == OTHER_BLOCK || (next & 0x93) == 0x10) {
            unfinished[taken++] = next;
            return Optional.empty();
        }
        if ((next & 0x93) == 0x12) {
            return Optional.of(new Answer.Status(next));
        }
        return (next & 0x90) == 0 ? Optional.of(new Answer.JobEnd()) : Optional.empty();
    }

    private boolean inBlock() {
        return unfinished[0] == BLOCK || unfinished[0] == OTHER_BLOCK;
    }

    /// A block goes on until a zero.
    private Optional<Answer> block(int next) {
        if (next != 0) {
            unfinished[1] = taken++ == 1 ? next : unfinished[1];
            return Optional.empty();
        }
        boolean dropped = unfinished[0] == BLOCK && unfinished[1] == DROPPED;
        taken = 0;
        return dropped ? Optional.of(new Answer.Dropped()) : Optional.empty();
    }

    private Optional<Answer> automatic(int next) {
        unfinished[taken++] = next;
        if (taken < AUTOMATIC_BYTES) {
            return Optional.empty();
        }
        taken = 0;
        return Optional.of(
                new Answer.Automatic(
                        PrinterCondition.ofItself(unfinished[0], unfinished[1], unfinished[2])));
    }
}
