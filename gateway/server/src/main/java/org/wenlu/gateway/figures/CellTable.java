package org.wenlu.gateway.figures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wenlu.gateway.figures.DayFigures.CellCount;

/// The table of sums.
final class CellTable {
    private static final String ADD =
            "INSERT INTO figure_cell (day, service_point, hour, figure, detail, service, n)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)"
                    + " ON CONFLICT (day, service_point, hour, figure, detail, service)"
                    + " DO UPDATE SET n = figure_cell.n + excluded.n";
    private static final String OF_DAY =
            "SELECT service_point, hour, figure, detail, service, n FROM figure_cell"
                    + " WHERE day = ? AND n <> 0";

    private CellTable() {}

    static void add(Connection connection, Map<Cell, Integer> delta) throws SQLException {
        try (var add = connection.prepareStatement(ADD)) {
            for (var entry : delta.entrySet()) {
                if (entry.getValue() == 0) {
                    continue;
                }
                Cell cell = entry.getKey();
                add.setString(1, cell.day());
                add.setString(2, cell.servicePoint());
                add.setInt(3, cell.hour());
                add.setString(4, cell.figure().word());
                add.setString(5, cell.detail());
                add.setString(6, cell.service());
                add.setInt(7, entry.getValue());
                add.addBatch();
            }
            add.executeBatch();
        }
    }

    static List<CellCount> of(Connection connection, String day) throws SQLException {
        List<CellCount> counts = new ArrayList<>();
        try (var select = connection.prepareStatement(OF_DAY)) {
            select.setString(1, day);
            ResultSet row = select.executeQuery();
            while (row.next()) {
                counts.add(count(day, row));
            }
        }
        return counts;
    }

    private static CellCount count(String day, ResultSet row) throws SQLException {
        var cell =
                new Cell(
                        day,
                        row.getString(1),
                        row.getInt(2),
                        Figure.find(row.getString(3)).orElseThrow(),
                        row.getString(4),
                        row.getString(5));
        return new CellCount(cell, row.getLong(6));
    }
}
