package org.wenlu.gateway.fleet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;

/// The city as it is now: its districts down to the places, and which device stands where.
/// Immutable; a change is a new fleet.
public final class Fleet {
    private final List<District> districts;
    private final Map<ServiceId, Names> services;
    private final Map<DeviceId, Device> devices = new HashMap<>();
    private final Map<PlaceId, Standing> standings = new HashMap<>();
    private final Map<PlaceId, Device> byPlace = new HashMap<>();

    /// @param outline corners in the schematic map, as the points of an SVG polygon
    public record District(String id, Names names, String outline, List<Block> blocks) {
        public District {
            blocks = List.copyOf(blocks);
        }
    }

    public record Block(String id, Names names, List<ServicePoint> servicePoints) {
        public Block {
            servicePoints = List.copyOf(servicePoints);
        }
    }

    public record ServicePoint(ServicePointId id, Names names, List<Place> places) {
        public ServicePoint {
            places = List.copyOf(places);
        }
    }

    /// @param maintenance true while somebody works on what stands there
    public record Place(PlaceId id, boolean maintenance) {}

    /// @param revoked true when the device may no longer say anything
    public record Device(DeviceId id, PlaceId place, boolean revoked) {}

    /// A place with everything above it.
    public record Standing(
            District district, Block block, ServicePoint servicePoint, Place place) {}

    /// @param services what the city calls its services
    /// @throws IllegalArgumentException when something is there twice or a device stands nowhere
    public Fleet(List<District> districts, List<Device> devices, Map<ServiceId, Names> services) {
        this.districts = List.copyOf(districts);
        this.services = Map.copyOf(services);
        this.districts.forEach(this::index);
        devices.forEach(this::assign);
    }

    private void index(District district) {
        for (Block block : district.blocks()) {
            for (ServicePoint point : block.servicePoints()) {
                for (Place place : point.places()) {
                    var standing = new Standing(district, block, point, place);
                    if (standings.put(place.id(), standing) != null) {
                        throw twice("place", place.id());
                    }
                }
            }
        }
    }

    private void assign(Device device) {
        if (!standings.containsKey(device.place())) {
            throw new IllegalArgumentException(
                    "device %s stands at %s, which is no place of the fleet"
                            .formatted(device.id(), device.place()));
        }
        if (devices.put(device.id(), device) != null) {
            throw twice("device", device.id());
        }
        if (!device.revoked() && byPlace.put(device.place(), device) != null) {
            throw new IllegalArgumentException(
                    "two devices that are not revoked stand at " + device.place());
        }
    }

    private static IllegalArgumentException twice(String what, Object id) {
        return new IllegalArgumentException("%s %s is there twice".formatted(what, id));
    }

    public List<District> districts() {
        return districts;
    }

    public Stream<ServicePoint> servicePoints() {
        return districts.stream()
                .flatMap(district -> district.blocks().stream())
                .flatMap(block -> block.servicePoints().stream());
    }

    /// What the city calls a service, when the fleet file says it.
    public Optional<Names> service(ServiceId service) {
        return Optional.ofNullable(services.get(service));
    }

    Map<ServiceId, Names> services() {
        return services;
    }

    public Stream<Standing> standings() {
        return standings.values().stream();
    }

    public Stream<Device> devices() {
        return devices.values().stream();
    }

    public Optional<Device> device(DeviceId device) {
        return Optional.ofNullable(devices.get(device));
    }

    /// The device that stands at a place and is not revoked.
    public Optional<Device> deviceAt(PlaceId place) {
        return Optional.ofNullable(byPlace.get(place));
    }

    public Optional<Standing> standing(PlaceId place) {
        return Optional.ofNullable(standings.get(place));
    }

    /// Whether a device is known here and not revoked.
    public boolean admits(DeviceId device) {
        Device known = devices.get(device);
        return known != null && !known.revoked();
    }
}
