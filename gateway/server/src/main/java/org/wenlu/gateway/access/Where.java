package org.wenlu.gateway.access;

import java.util.Optional;

/// A spot of the city, as exactly as it is known: a district page is only a district, a kiosk is
/// all three.
public record Where(
        Optional<String> district, Optional<String> block, Optional<String> servicePoint) {

    public static Where district(String district) {
        return new Where(Optional.of(district), Optional.empty(), Optional.empty());
    }

    public static Where servicePoint(String district, String block, String servicePoint) {
        return new Where(Optional.of(district), Optional.of(block), Optional.of(servicePoint));
    }
}
