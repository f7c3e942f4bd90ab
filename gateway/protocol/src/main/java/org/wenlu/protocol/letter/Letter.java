package org.wenlu.protocol.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.wenlu.protocol.Language;
import org.wenlu.protocol.identity.PlaceId;

/// What was typed, as it is sealed. Its text never appears in [#toString].
///
/// @param language in which the kiosk was used
/// @param code hash of the code with which the person finds the letter again; empty when nothing in
///   it is anybody's
/// @param until last day on which the gateway may keep it, as the person was told
public record Letter(
        Instant at,
        PlaceId place,
        Language language,
        Optional<String> code,
        LocalDate until,
        Matter matter) {
    public Letter {
        if (code.isPresent() && !code.get().matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("code is no SHA-256 in hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return "Letter[" + matter.getClass().getSimpleName() + ", until " + until + "]";
    }
}
