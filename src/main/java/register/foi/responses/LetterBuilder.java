package register.foi.responses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import register.foi.responses.Block.Fact;
import register.values.PartialDate;
import register.values.law.Regime;

/** A letter, or a part of one, while it is being written. */
final class LetterBuilder {
    private final Sender sender;
    private final Reply reply;
    private final Map<String, List<Inline>> anywhere;
    private final List<Block> blocks = new ArrayList<>();

    /** What a place of a sentence is filled with. */
    record Value(String place, List<Inline> spans) {}

    LetterBuilder(Sender sender, Reply reply) {
        this.sender = sender;
        this.reply = reply;
        String home = sender.home().toString();
        this.anywhere = Map.of(
                "council", Inline.words(sender.council().name()),
                "licence",
                        Inline.link(sender.council().licence(), sender.council().licenceAddress()),
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

    /** The sentence, filled in; of the law of this letter where each has its own. */
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

    /** A line of facts under the label of this name. */
    Fact fact(String label, List<Inline> value) {
        return new Fact(inWords("label." + label), value);
    }

    void heading(int level, String text) {
        blocks.add(new Block.Heading(level, text));
    }

    void paragraph(List<Inline> text) {
        blocks.add(new Block.Paragraph(text));
    }

    /** A paragraph of two sentences; the second may be none. */
    void paragraph(List<Inline> first, List<Inline> second) {
        paragraph(joined(List.of(first, second)));
    }

    void add(Block block) {
        blocks.add(block);
    }

    List<Block> blocks() {
        return blocks;
    }

    /** Sentences one after the other, with a space between. */
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
