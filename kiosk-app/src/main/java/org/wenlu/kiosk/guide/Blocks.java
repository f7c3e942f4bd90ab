package org.wenlu.kiosk.guide;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.wenlu.kiosk.guide.Guide.Block;
import org.wenlu.kiosk.guide.file.ContentException;

/// The blocks of a Markdown text: quotations are callouts, `- [ ]` is something to bring, numbered
/// lists are steps. Everything else a kiosk cannot show, links above all.
final class Blocks {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
    private static final String BOX = "[ ] ";

    private final String file;
    private final int firstLine;
    private final List<Placed> blocks = new ArrayList<>();

    private Blocks(String file, int firstLine) {
        this.file = file;
        this.firstLine = firstLine;
    }

    /// @param line of the file, from 1
    record Placed(Block block, int line) {
        String kind() {
            return block.getClass().getSimpleName();
        }
    }

    /// @param firstLine on which the text begins in its file, from 1
    /// @throws ContentException when it holds something that a kiosk cannot show
    static List<Placed> of(String file, int firstLine, String markdown) {
        var blocks = new Blocks(file, firstLine);
        children(PARSER.parse(markdown)).forEach(blocks::add);
        return blocks.blocks;
    }

    private void add(Node node) {
        switch (node) {
            case BlockQuote quote -> add(quote, new Block.Callout(onlyParagraph(quote)));
            case Heading heading -> add(heading, new Block.Heading(text(heading)));
            case Paragraph paragraph -> add(paragraph, new Block.Paragraph(text(paragraph)));
            case BulletList list ->
                    children(list).forEach(item -> add(item, bullet(onlyParagraph(item))));
            case OrderedList list -> steps(list);
            default -> throw cannotShow(node, node);
        }
    }

    private void add(Node node, Block block) {
        blocks.add(new Placed(block, line(node)));
    }

    private static Block bullet(String text) {
        return text.startsWith(BOX)
                ? new Block.CheckItem(text.substring(BOX.length()))
                : new Block.Bullet(text);
    }

    private void steps(OrderedList list) {
        int number = 1;
        for (Node item : children(list)) {
            add(item, new Block.Step(number++, onlyParagraph(item)));
        }
    }

    private String onlyParagraph(Node holder) {
        for (Node child : children(holder)) {
            if (!(child instanceof Paragraph) || child.getNext() != null) {
                throw cannotShow(child, child);
            }
        }
        if (holder.getFirstChild() == null) {
            throw ContentException.at(file, line(holder), "this is empty; write it or remove it");
        }
        return text(holder.getFirstChild());
    }

    private String text(Node holder) {
        var text = new StringBuilder();
        for (Node part : children(holder)) {
            switch (part) {
                case Text words -> text.append(words.getLiteral());
                case SoftLineBreak _ -> text.append(' ');
                default -> throw cannotShow(part, holder);
            }
        }
        return text.toString();
    }

    private ContentException cannotShow(Node node, Node placed) {
        return ContentException.at(
                file,
                line(placed),
                "a %s cannot be shown; use headings, paragraphs, simple lists and quotations of plain text"
                        .formatted(node.getClass().getSimpleName()));
    }

    private int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? firstLine
                : firstLine + node.getSourceSpans().getFirst().getLineIndex();
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
