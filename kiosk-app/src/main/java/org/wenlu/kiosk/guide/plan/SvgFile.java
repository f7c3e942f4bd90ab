package org.wenlu.kiosk.guide.plan;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.wenlu.kiosk.guide.file.ContentException;
import org.wenlu.kiosk.guide.plan.PlanDrawing.Point;
import org.wenlu.kiosk.guide.plan.PlanDrawing.Shape;

/// Reads the SVG of a plan: shapes with straight edges, and a `circle` with an id for each place.
/// Anything else that would be drawn is refused, and so are document types and with them entities.
final class SvgFile {
    private static final int MOST_SHAPES = 500;
    private static final List<String> QUIET =
            List.of("title", "desc", "metadata", "defs", "style", "text", "tspan");

    private final String name;
    private final List<Shape> shapes = new ArrayList<>();
    private final Map<String, Point> places = new LinkedHashMap<>();
    private double width;
    private double height;

    private SvgFile(String name) {
        this.name = name;
    }

    /// @param places by id
    record Read(PlanDrawing drawing, Map<String, Point> places) {}

    static Read read(String name, String text) {
        return new SvgFile(name).read(text);
    }

    private Read read(String text) {
        try {
            XMLStreamReader xml = safe().createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> element(new SvgElement(name, xml));
                    case XMLStreamConstants.DTD ->
                            throw ContentException.at(
                                    name,
                                    xml.getLocation().getLineNumber(),
                                    "a plan has no document type; remove <!DOCTYPE …>");
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
            throw ContentException.at(name, line, "this is not well-formed XML: " + e.getMessage());
        }
        return new Read(new PlanDrawing(width, height, shapes), places);
    }

    private static XMLInputFactory safe() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private void element(SvgElement element) {
        element.refuseTransform();
        switch (element.kind()) {
            case "svg" -> size(element);
            case "g" -> {}
            case "circle" -> place(element);
            case "rect" -> add(element, element.rectangle(), true);
            case "line" -> add(element, element.line(), false);
            case "polyline" -> add(element, element.points(), false);
            case "polygon" -> add(element, element.points(), true);
            case String kind when QUIET.contains(kind) -> {}
            case String kind ->
                    throw element.wrong(
                            "<%s> cannot be drawn; a plan has rect, line, polyline, polygon and circle"
                                    .formatted(kind));
        }
    }

    private void size(SvgElement element) {
        List<Double> box = element.numbers("viewBox");
        if (box.size() != 4
                || box.get(0) != 0
                || box.get(1) != 0
                || box.get(2) <= 0
                || box.get(3) <= 0) {
            throw element.wrong(
                    "viewBox is not \"0 0 width height\"; write viewBox=\"0 0 400 300\"");
        }
        width = box.get(2);
        height = box.get(3);
    }

    private void add(SvgElement element, List<Point> corners, boolean closed) {
        if (shapes.size() == MOST_SHAPES) {
            throw element.wrong(
                    "there are more than %d shapes; leave some out".formatted(MOST_SHAPES));
        }
        corners.forEach(corner -> inside(element, corner));
        shapes.add(new Shape(element.look(), corners, closed));
    }

    private void place(SvgElement element) {
        Point at = new Point(element.number("cx"), element.number("cy"));
        inside(element, at);
        if (places.putIfAbsent(element.text("id"), at) != null) {
            throw element.wrong(
                    "there are two places '%s'; give each an id of its own"
                            .formatted(element.text("id")));
        }
    }

    private void inside(SvgElement element, Point at) {
        if (at.x() < 0 || at.y() < 0 || at.x() > width || at.y() > height) {
            throw element.wrong(
                    "%s, %s lies outside the viewBox of %s by %s"
                            .formatted(at.x(), at.y(), width, height));
        }
    }
}
