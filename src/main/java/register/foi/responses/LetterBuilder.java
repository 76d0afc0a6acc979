package register.foi.responses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import register.foi.responses.Block.Fact;
import register.values.PartialDate;
import register.values.law.Regime;

/** Builds the blocks of a letter, or of a part of one. */
final class LetterBuilder {
    private final Sender sender;
    private final Reply reply;
    private final Map<String, List<Inline>> anywhere;
    private final List<Block> blocks = new ArrayList<>();

    /** The value of a placeholder in a sentence. */
    record Value(String place, List<Inline> spans) {}

    LetterBuilder(Sender sender, Reply reply) {
        this.sender = sender;
        this.reply = reply;
        String home = sender.home().toString();
        this.anywhere = Map.of(
                "council", Inline.words(sender.council().name()),
                "licence",
                        Inline.link(sender.council().licence(), sender.council().licenceUrl()),
                "signature", Inline.words(sender.settings().signature()),
                "today", Inline.words(PartialDate.of(reply.today()).inWords()),
                "home", Inline.contact(home),
                "law", sender.wording().say(reply.regime(), "law", Map.of()));
    }

    static Value with(String place, String text) {
        return new Value(place, Inline.words(text));
    }

    Sender sender() {
        return sender;
    }

    Reply reply() {
        return reply;
    }

    Regime regime() {
        return reply.regime();
    }

    /**
     * Returns a sentence with its placeholders filled in, in the version for the law of this letter if there is one.
     */
    List<Inline> say(String key, Value... values) {
        Map<String, List<Inline>> all = new HashMap<>(anywhere);
        for (Value value : values) {
            all.put(value.place(), value.spans());
        }
        return sender.wording().say(regime(), key, all);
    }

    String inWords(String key, Value... values) {
        return Inline.text(say(key, values));
    }

    /** Returns a fact with the label of this name. */
    Fact fact(String label, List<Inline> value) {
        return new Fact(inWords("label." + label), value);
    }

    void heading(int level, String text) {
        blocks.add(new Block.Heading(level, text));
    }

    void paragraph(List<Inline> text) {
        blocks.add(new Block.Paragraph(text));
    }

    /** Adds a paragraph of two sentences; the second may be empty. */
    void paragraph(List<Inline> first, List<Inline> second) {
        paragraph(joined(List.of(first, second)));
    }

    void add(Block block) {
        blocks.add(block);
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Joins sentences, with a space between them. */
    static List<Inline> joined(List<List<Inline>> sentences) {
        List<Inline> joined = new ArrayList<>();
        for (List<Inline> sentence : sentences) {
            if (!joined.isEmpty() && !sentence.isEmpty()) {
                joined.add(new Inline.Words(" "));
            }
            joined.addAll(sentence);
        }
        return joined;
    }
}
