package org.wenlu.protocol.signing;

import java.util.Arrays;

enum Suite {
    ED25519("ed25519:", "Ed25519");

    private final String prefix;
    private final String algorithm;

    Suite(String prefix, String algorithm) {
        this.prefix = prefix;
        this.algorithm = algorithm;
    }

    String algorithm() {
        return algorithm;
    }

    static Suite of(String keyName) {
        return Arrays.stream(values())
                .filter(suite -> keyName.startsWith(suite.prefix))
                .findFirst()
                .orElseThrow(
                        () ->
                                new SignatureException(
                                        "key '%s' names no known algorithm; it must begin with 'ed25519:'"
                                                .formatted(keyName)));
    }

    static String requireName(String keyName) {
        of(keyName);
        return keyName;
    }
}
