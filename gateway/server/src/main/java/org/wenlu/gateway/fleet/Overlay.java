package org.wenlu.gateway.fleet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenlu.gateway.fleet.Fleet.Block;
import org.wenlu.gateway.fleet.Fleet.Device;
import org.wenlu.gateway.fleet.Fleet.District;
import org.wenlu.gateway.fleet.Fleet.Place;
import org.wenlu.gateway.fleet.Fleet.ServicePoint;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServicePointId;

/// Lays what was planned and installed over the fleet of the file. What was installed wins: the
/// file's device at the same place may no longer say anything.
final class Overlay {
    private Overlay() {}

    /// @throws IllegalArgumentException when the two do not fit together
    static Fleet over(Fleet file, List<PlannedPlace> planned, List<Device> installed) {
        List<PlannedPlace> fresh =
                planned.stream().filter(it -> file.standing(it.place()).isEmpty()).toList();
        List<District> districts =
                file.districts().stream().map(district -> with(district, fresh)).toList();
        return new Fleet(districts, devices(file, installed), file.services());
    }

    private static List<Device> devices(Fleet file, List<Device> installed) {
        Set<DeviceId> known = new HashSet<>();
        Set<PlaceId> taken = new HashSet<>();
        for (Device device : installed) {
            known.add(device.id());
            if (!device.revoked()) {
                taken.add(device.place());
            }
        }
        List<Device> all = new ArrayList<>(installed);
        file.devices()
                .filter(it -> !known.contains(it.id()))
                .map(
                        it ->
                                new Device(
                                        it.id(),
                                        it.place(),
                                        it.revoked() || taken.contains(it.place())))
                .forEach(all::add);
        return all;
    }

    private static District with(District district, List<PlannedPlace> planned) {
        Map<String, Block> blocks = new LinkedHashMap<>();
        district.blocks().forEach(it -> blocks.put(it.id(), it));
        for (PlannedPlace it : planned) {
            if (it.district().equals(district.id())) {
                Block known =
                        blocks.getOrDefault(
                                it.block(), new Block(it.block(), it.blockNames(), List.of()));
                blocks.put(it.block(), with(known, it));
            }
        }
        return new District(
                district.id(), district.names(), district.outline(), List.copyOf(blocks.values()));
    }

    private static Block with(Block block, PlannedPlace planned) {
        Map<String, ServicePoint> points = new LinkedHashMap<>();
        block.servicePoints().forEach(it -> points.put(it.id().value(), it));
        ServicePoint known =
                points.getOrDefault(
                        planned.point(),
                        new ServicePoint(
                                new ServicePointId(planned.point()),
                                planned.pointNames(),
                                List.of()));
        List<Place> places = new ArrayList<>(known.places());
        places.add(new Place(planned.place(), false));
        points.put(planned.point(), new ServicePoint(known.id(), known.names(), places));
        return new Block(block.id(), block.names(), List.copyOf(points.values()));
    }
}
