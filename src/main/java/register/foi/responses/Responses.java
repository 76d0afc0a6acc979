package register.foi.responses;

import static register.foi.responses.LetterBuilder.with;
import static register.values.problem.Problem.NO_LETTER;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import register.api.http.Address;
import register.foi.responses.Block.Fact;
import register.values.Council;
import register.values.PartialDate;
import register.values.law.Regime;

/** Writes the answers to a request as a letter for an officer to complete and send. */
public final class Responses {
    private final Sender sender;

    public Responses(Council council, Address home, ResponseSettings settings) {
        this(council, home, settings.words(), settings);
    }

    Responses(Council council, Address home, Wording wording, ResponseSettings settings) {
        this.sender = new Sender(council, home, wording, settings);
    }

    /** Returns the whole letter, with the notes for the officer. */
    public LetterDraft draft(Reply reply) {
        LetterBuilder letter = begun(reply);
        String title = reply.request() == null
                ? letter.inWords("title")
                : letter.inWords("title.request", with("request", reply.request()));
        letter.heading(1, title);
        letter.add(new Block.Facts(head(letter)));
        letter.paragraph(letter.say("greeting"));
        letter.paragraph(letter.say("opening"));
        new LetterBody(letter).all(reply.questions());
        new Rights(letter).all();
        letter.paragraph(letter.say("closing"));
        return new LetterDraft(title, letter.blocks(), notes(reply));
    }

    /** Returns the answer to one question alone, for an officer to paste into another letter. */
    public List<Block> paragraph(Reply reply, AnsweredQuestion question) {
        LetterBuilder letter = begun(reply);
        new QuestionWriting(letter).answer(question);
        return List.copyOf(letter.blocks());
    }

    /** Returns the letter as plain text, in lines that e-mail does not wrap. */
    public String plain(Reply reply) {
        return PlainText.of(draft(reply).letter());
    }

    /** Returns the answer to one question as plain text. */
    public String plain(Reply reply, AnsweredQuestion question) {
        return PlainText.of(paragraph(reply, question));
    }

    /** Returns the same for a word processor or mail program that wraps lines itself. */
    public String unbroken(Reply reply, AnsweredQuestion question) {
        return PlainText.unbroken(paragraph(reply, question));
    }

    /** Returns the letter as an HTML fragment whose headings begin at the second level. */
    public String html(Reply reply) {
        return Html.of(draft(reply).letter());
    }

    /** Returns the answer to one question as an HTML fragment. */
    public String html(Reply reply, AnsweredQuestion question) {
        return Html.of(paragraph(reply, question));
    }

    /** Returns the notes for the officer, which are not part of the letter, as plain text. */
    public String plainNotes(Reply reply) {
        return PlainText.of(draft(reply).notes());
    }

    /** Returns the notes for the officer as an HTML fragment. */
    public String htmlNotes(Reply reply) {
        return Html.of(draft(reply).notes());
    }

    /** Writes the letter as a Word document. */
    public void docx(Reply reply, OutputStream out) throws IOException {
        WordDocument.write(draft(reply), reply.today(), out);
    }

    private LetterBuilder begun(Reply reply) {
        if (reply.regime() == Regime.SAR) {
            throw NO_LETTER.because("a subject access request is answered with the requester's own data,"
                    + " and nothing of that is published here");
        }
        if (reply.regime() == Regime.EIR && sender.settings().hasNoReview()) {
            throw NO_LETTER.because(
                    "regulation 11 of the EIR gives everyone a right to a review, but responses.review is 'none';"
                            + " set it to where the council receives requests for one");
        }
        return new LetterBuilder(sender, reply);
    }

    private List<Block> notes(Reply reply) {
        LetterBuilder notes = begun(reply);
        new OfficerNotes(notes).all();
        return notes.blocks();
    }

    private static List<Fact> head(LetterBuilder letter) {
        Reply reply = letter.reply();
        List<Fact> head = new ArrayList<>();
        head.add(letter.fact("from", letter.say("from")));
        head.add(letter.fact("date", Inline.words(PartialDate.of(reply.today()).inWords())));
        if (reply.request() != null) {
            head.add(letter.fact("request", Inline.words(reply.request())));
        }
        if (reply.received() != null) {
            head.add(letter.fact(
                    "received", Inline.words(PartialDate.of(reply.received()).inWords())));
        }
        return head;
    }
}
