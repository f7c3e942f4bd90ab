package org.wenlu.gateway.fleet;

import org.wenlu.protocol.identity.PlaceId;

/// A place that is not in the fleet file. Block and service point are made when they are not there
/// yet; otherwise they keep the names they have.
///
/// @param district one of the city's ten
public record PlannedPlace(
        PlaceId place, String district, String block, Names blockNames, Names pointNames) {
    /// The service point that the place belongs to.
    public String point() {
        return place.value().substring(0, place.value().indexOf('/'));
    }
}
