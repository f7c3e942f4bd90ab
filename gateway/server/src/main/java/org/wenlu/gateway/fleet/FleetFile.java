package org.wenlu.gateway.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.wenlu.firmware.yaml.StrictYaml;
import org.wenlu.firmware.yaml.YamlException;
import org.wenlu.gateway.fleet.Fleet.Block;
import org.wenlu.gateway.fleet.Fleet.Device;
import org.wenlu.gateway.fleet.Fleet.District;
import org.wenlu.gateway.fleet.Fleet.Place;
import org.wenlu.gateway.fleet.Fleet.ServicePoint;
import org.wenlu.protocol.identity.DeviceId;
import org.wenlu.protocol.identity.PlaceId;
import org.wenlu.protocol.identity.ServiceId;
import org.wenlu.protocol.identity.ServicePointId;

/// Reads a fleet from YAML. Districts need no more than their `id`: names and position of
/// Shenzhen's ten come from reference data, and all ten are always there.
///
/// ```yaml
/// districts:
///   - id: luohu
///     blocks:
///       - id: nanhu
///         names: {zh-Hans: 南湖街道, en: Nanhu}
///         servicePoints:
///           - id: luohu-port-hall
///             names: {zh-Hans: 罗湖口岸大厅, en: Luohu Port Hall}
///             places: [{id: luohu-port-hall/1}]
/// devices:
///   - {id: kiosk-0001, place: luohu-port-hall/1}
/// services:
///   registration: {zh-Hans: 住宿登记, en: Registration}
/// ```
public final class FleetFile {
    private FleetFile() {}

    private record File(
            Optional<List<DistrictEntry>> districts,
            Optional<List<DeviceEntry>> devices,
            Optional<Map<String, Names>> services) {}

    private record DistrictEntry(String id, Optional<List<BlockEntry>> blocks) {}

    private record BlockEntry(
            String id, Names names, Optional<List<ServicePointEntry>> servicePoints) {}

    private record ServicePointEntry(
            ServicePointId id, Names names, Optional<List<PlaceEntry>> places) {}

    private record PlaceEntry(PlaceId id, Optional<Boolean> maintenance) {}

    private record DeviceEntry(DeviceId id, PlaceId place, Optional<Boolean> revoked) {}

    private record Reference(String id, String outline, Names names) {}

    /// @throws FleetException when the file is missing or wrong; the message says where
    public static Fleet read(Path path) {
        try {
            return fleet(StrictYaml.read(path, File.class));
        } catch (YamlException e) {
            throw new FleetException("fleet file " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new FleetException("fleet file %s: %s".formatted(path, e.getMessage()), e);
        }
    }

    private static Fleet fleet(File file) {
        Map<String, DistrictEntry> entries =
                list(file.districts()).stream()
                        .collect(Collectors.toMap(DistrictEntry::id, Function.identity()));
        List<Reference> references = reference();
        requireKnown(entries.keySet(), references);
        List<District> districts = new ArrayList<>();
        for (Reference known : references) {
            DistrictEntry entry = entries.get(known.id());
            List<Block> blocks =
                    list(entry == null ? Optional.empty() : entry.blocks()).stream()
                            .map(FleetFile::block)
                            .toList();
            districts.add(new District(known.id(), known.names(), known.outline(), blocks));
        }
        var devices = list(file.devices()).stream().map(FleetFile::device).toList();
        return new Fleet(districts, devices, services(file.services().orElse(Map.of())));
    }

    private static Map<ServiceId, Names> services(Map<String, Names> entries) {
        return entries.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                entry -> new ServiceId(entry.getKey()), Map.Entry::getValue));
    }

    private static void requireKnown(Set<String> ids, List<Reference> references) {
        var known = references.stream().map(Reference::id).collect(Collectors.toSet());
        var unknown = new HashSet<>(ids);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "no district is called %s; known are %s".formatted(unknown, known));
        }
    }

    private static Block block(BlockEntry entry) {
        var points = list(entry.servicePoints()).stream().map(FleetFile::servicePoint).toList();
        return new Block(entry.id(), entry.names(), points);
    }

    private static ServicePoint servicePoint(ServicePointEntry entry) {
        var places = list(entry.places()).stream().map(place -> place(entry.id(), place)).toList();
        return new ServicePoint(entry.id(), entry.names(), places);
    }

    private static Place place(ServicePointId point, PlaceEntry entry) {
        if (!entry.id().value().startsWith(point + "/")) {
            throw new IllegalArgumentException(
                    "place %s must begin with its service point: %s/".formatted(entry.id(), point));
        }
        return new Place(entry.id(), entry.maintenance().orElse(false));
    }

    private static Device device(DeviceEntry entry) {
        if (entry.id().value().startsWith("gateway")) {
            throw new IllegalArgumentException(
                    "device %s: names that begin with 'gateway' belong to gateways"
                            .formatted(entry.id()));
        }
        return new Device(entry.id(), entry.place(), entry.revoked().orElse(false));
    }

    private static <T> List<T> list(Optional<List<T>> list) {
        return list.orElse(List.of());
    }

    private static List<Reference> reference() {
        try (InputStream in = FleetFile.class.getResourceAsStream("shenzhen.yaml")) {
            if (in == null) {
                throw new IllegalStateException("the reference districts are missing");
            }
            return List.of(StrictYaml.parse("shenzhen.yaml", in.readAllBytes(), Reference[].class));
        } catch (IOException e) {
            throw new IllegalStateException("the reference districts cannot be read", e);
        }
    }
}
