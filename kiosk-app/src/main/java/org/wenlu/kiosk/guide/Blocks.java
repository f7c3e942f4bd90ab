package org.wenlu.kiosk.guide;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.wenlu.kiosk.guide.Guide.Block;

/// The blocks of a Markdown text: quotations are callouts, `- [ ]` is something to bring, numbered
/// lists are steps.
final class Blocks {
    private static final Parser PARSER = Parser.builder().build();
    private static final String BOX = "[ ] ";

    private Blocks() {}

    static List<Block> of(String file, String markdown) {
        Node document = PARSER.parse(markdown);
        var blocks = new ArrayList<Block>();
        for (Node node : children(document)) {
            switch (node) {
                case BlockQuote quote -> blocks.add(new Block.Callout(text(quote)));
                case Heading heading -> blocks.add(new Block.Heading(text(heading)));
                case Paragraph paragraph -> blocks.add(new Block.Paragraph(text(paragraph)));
                case BulletList list ->
                        children(list).forEach(item -> blocks.add(bullet(text(item))));
                case OrderedList list -> steps(list, blocks);
                default ->
                        throw new ContentException(
                                "%s: a %s cannot be shown; use headings, paragraphs, lists and quotations"
                                        .formatted(file, node.getClass().getSimpleName()));
            }
        }
        return blocks;
    }

    private static Block bullet(String text) {
        return text.startsWith(BOX)
                ? new Block.CheckItem(text.substring(BOX.length()))
                : new Block.Bullet(text);
    }

    private static void steps(OrderedList list, List<Block> blocks) {
        int number = 1;
        for (Node item : children(list)) {
            blocks.add(new Block.Step(number++, text(item)));
        }
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static String text(Node node) {
        var text = new StringBuilder();
        node.accept(
                new AbstractVisitor() {
                    @Override
                    public void visit(Text part) {
                        text.append(part.getLiteral());
                    }

                    @Override
                    public void visit(SoftLineBreak line) {
                        text.append(' ');
                    }
                });
        return text.toString();
    }
}
