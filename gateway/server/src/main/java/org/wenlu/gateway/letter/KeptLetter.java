package org.wenlu.gateway.letter;

import java.time.LocalDate;
import org.wenlu.protocol.identity.LetterId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.letter.Letter;

/// A letter that the gateway holds.
///
/// @param place where the device stood when the letter arrived, by the fleet
/// @param until last day on which it is kept
public record KeptLetter(LetterId id, PlaceId place, LocalDate until, Letter letter) {}
