package org.wenlu.gateway.access;

import java.net.InetAddress;
import java.util.Optional;

/// Addresses that begin alike, as `10.0.0.0/8` or `2001:db8::/32` name them.
record Network(InetAddress first, int bits) {
    /// @param text an address, or an address, `/` and 1 to 32 or 128 bits
    static Optional<Network> of(String text) {
        int slash = text.indexOf('/');
        Optional<InetAddress> first = address(slash < 0 ? text : text.substring(0, slash));
        String bits = slash < 0 ? "" : text.substring(slash + 1);
        return first.filter(_ -> slash < 0 || bits.matches("[1-9][0-9]{0,2}"))
                .map(it -> new Network(it, slash < 0 ? length(it) : Integer.parseInt(bits)))
                .filter(it -> it.bits <= length(it.first));
    }

    /// An address in digits; names are asked of nobody.
    static Optional<InetAddress> address(String text) {
        boolean bracketed = text.startsWith("[") && text.endsWith("]");
        try {
            return Optional.of(
                    InetAddress.ofLiteral(bracketed ? text.substring(1, text.length() - 1) : text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int length(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    boolean contains(InetAddress other) {
        byte[] own = first.getAddress();
        byte[] its = other.getAddress();
        if (own.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((own[bit / Byte.SIZE] ^ its[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
