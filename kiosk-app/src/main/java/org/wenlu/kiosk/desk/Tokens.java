package org.wenlu.kiosk.desk;

import java.util.Base64;
import java.util.random.RandomGenerator;

/// Makes tokens that nobody can guess: 128 random bits, safe in an address.
public final class Tokens {
    private static final int BYTES = 16;

    private final RandomGenerator random;

    public Tokens(RandomGenerator random) {
        this.random = random;
    }

    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
