package org.wenlu.kiosk.letter;

import org.wenlu.protocol.letter.SealingKey;

/// How letters are sealed here, as the district signed it.
///
/// @param keepDays days for which the gateway may keep a letter, 1 to 1000; people are told so
public record Sealing(SealingKey key, int keepDays) {}
