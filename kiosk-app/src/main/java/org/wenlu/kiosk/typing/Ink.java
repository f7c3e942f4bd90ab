package org.wenlu.kiosk.typing;

import java.util.Arrays;

/// Characters of which nothing stays in this memory once they are erased. For one thread.
final class Ink {
    private final int most;
    private final char[] room;
    private int length;

    /// @param most characters that have room, those of two `char`s counted once
    Ink(int most) {
        this.most = most;
        this.room = new char[2 * most];
    }

    /// Writes as much of a text as there is room for.
    void add(String text) {
        text.codePoints().limit(most - count()).forEach(this::add);
    }

    private void add(int character) {
        length += Character.toChars(character, room, length);
    }

    int count() {
        return Character.codePointCount(room, 0, length);
    }

    boolean isEmpty() {
        return length == 0;
    }

    String text() {
        return new String(room, 0, length);
    }

    void eraseLast() {
        cut(Character.offsetByCodePoints(room, 0, length, length, -1));
    }

    /// @param places `char`s from the beginning
    void eraseFirst(int places) {
        System.arraycopy(room, places, room, 0, length - places);
        cut(length - places);
    }

    void clear() {
        cut(0);
    }

    private void cut(int to) {
        Arrays.fill(room, to, length, '\0');
        length = to;
    }
}
