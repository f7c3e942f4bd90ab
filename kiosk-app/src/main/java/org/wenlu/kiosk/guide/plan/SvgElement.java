package org.wenlu.kiosk.guide.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamReader;
import org.wenlu.kiosk.guide.file.ContentException;
import org.wenlu.kiosk.guide.plan.PlanDrawing.Look;
import org.wenlu.kiosk.guide.plan.PlanDrawing.Point;

/// The element of an SVG at which its reader stands.
record SvgElement(String file, XMLStreamReader xml) {
    private static final String NUMBER = "-?\\d{1,6}(\\.\\d{1,6})?";

    String kind() {
        return xml.getLocalName();
    }

    ContentException wrong(String message) {
        return ContentException.at(file, xml.getLocation().getLineNumber(), message);
    }

    void refuseTransform() {
        if (find("transform").isPresent()) {
            throw wrong("transform is not read; write the places of the corners themselves");
        }
    }

    String text(String attribute) {
        return find(attribute)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> wrong("<%s> has no %s; add it".formatted(kind(), attribute)));
    }

    double number(String attribute) {
        return number(attribute, text(attribute));
    }

    List<Double> numbers(String attribute) {
        return Stream.of(text(attribute).trim().split("[\\s,]+"))
                .map(part -> number(attribute, part))
                .toList();
    }

    Look look() {
        String look = text("class");
        return Stream.of(Look.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(look))
                .findFirst()
                .orElseThrow(
                        () ->
                                wrong(
                                        "'%s' is no class; there are room, wall, path, green, water, rail"
                                                .formatted(look)));
    }

    List<Point> rectangle() {
        double left = number("x");
        double top = number("y");
        double right = left + number("width");
        double bottom = top + number("height");
        return List.of(
                new Point(left, top),
                new Point(right, top),
                new Point(right, bottom),
                new Point(left, bottom));
    }

    List<Point> line() {
        return List.of(
                new Point(number("x1"), number("y1")), new Point(number("x2"), number("y2")));
    }

    List<Point> points() {
        List<Double> numbers = numbers("points");
        if (numbers.size() < 4 || numbers.size() % 2 != 0) {
            throw wrong("points is not a list of pairs; write points=\"0,0 10,0 10,10\"");
        }
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i += 2) {
            points.add(new Point(numbers.get(i), numbers.get(i + 1)));
        }
        return points;
    }

    private double number(String attribute, String text) {
        if (!text.matches(NUMBER)) {
            throw wrong("%s is '%s'; write a number, for example 12.5".formatted(attribute, text));
        }
        return Double.parseDouble(text);
    }

    private Optional<String> find(String attribute) {
        return Optional.ofNullable(xml.getAttributeValue(null, attribute));
    }
}
