package org.wenlu.provisioning.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wenlu.protocol.identity.PlaceId;

/// A CSV of places: one line each, the header as in [#HEADER], names without commas.
///
/// ```
/// place,district,block,block_zh,block_en,point_zh,point_en
/// dongmen-hall/1,luohu,dongmen,东门街道,Dongmen,东门大厅,Dongmen Hall
/// ```
final class PlaceFile {
    static final String HEADER = "place,district,block,block_zh,block_en,point_zh,point_en";
    private static final String[] COLUMNS = HEADER.split(",");

    private final List<Map<String, Object>> places = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private PlaceFile() {}

    static PlaceFile read(List<String> lines) {
        var file = new PlaceFile();
        String first = lines.isEmpty() ? "" : lines.getFirst().replace("\uFEFF", "").strip();
        if (!first.equals(HEADER)) {
            file.faults.add("line 1: must be '%s'".formatted(HEADER));
            return file;
        }
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                file.line(i + 1, lines.get(i).strip().split("\\s*,\\s*", -1));
            }
        }
        return file;
    }

    private void line(int number, String[] cells) {
        if (cells.length != COLUMNS.length) {
            faults.add(
                    "line %d: has %d columns; %d are needed"
                            .formatted(number, cells.length, COLUMNS.length));
            return;
        }
        int before = faults.size();
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].isEmpty()) {
                fault(number, i, "is empty");
            }
        }
        place(number, cells[0]);
        if (faults.size() == before) {
            places.add(
                    Map.of(
                            "place", cells[0],
                            "district", cells[1],
                            "block", cells[2],
                            "blockNames", Map.of("zh-Hans", cells[3], "en", cells[4]),
                            "pointNames", Map.of("zh-Hans", cells[5], "en", cells[6])));
        }
    }

    private void place(int number, String cell) {
        if (cell.isEmpty()) {
            return;
        }
        try {
            var _ = new PlaceId(cell);
        } catch (IllegalArgumentException e) {
            fault(number, 0, String.valueOf(e.getMessage()));
            return;
        }
        if (!seen.add(cell)) {
            fault(number, 0, "is there twice: " + cell);
        }
    }

    private void fault(int line, int column, String what) {
        faults.add(
                "line %d, column %d (%s): %s".formatted(line, column + 1, COLUMNS[column], what));
    }

    List<Map<String, Object>> places() {
        return List.copyOf(places);
    }

    /// What is wrong, with line and column; empty when the file can be used.
    List<String> faults() {
        return List.copyOf(faults);
    }
}
