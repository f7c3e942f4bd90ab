package org.wenlu.kiosk.screen.parts;

import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/// Keys in columns of equal width, filled row by row.
public final class Grid {
    private final GridPane pane;
    private final int columns;
    private int count;

    public Grid(double gap, int columns) {
        this.pane = new GridPane(gap, gap);
        this.columns = columns;
        for (int i = 0; i < columns; i++) {
            var column = new ColumnConstraints();
            column.setPercentWidth(100.0 / columns);
            pane.getColumnConstraints().add(column);
        }
    }

    public void put(Touch key) {
        pane.add(key, count % columns, count / columns);
        GridPane.setHgrow(key, Priority.ALWAYS);
        GridPane.setFillWidth(key, true);
        key.setMaxHeight(Double.MAX_VALUE);
        count++;
    }

    public GridPane pane() {
        return pane;
    }
}
