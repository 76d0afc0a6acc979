package register.foi.responses;

import static register.foi.responses.LetterBuilder.with;
import static register.values.problem.Problem.NO_LETTER;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import register.api.http.Address;
import register.foi.limits.BankHolidays;
import register.foi.limits.DueDate;
import register.foi.responses.Block.Fact;
import register.values.Council;
import register.values.PartialDate;
import register.values.law.Regime;

/** Writes the answers to a request as a letter for an officer to complete and send. */
public final class Responses {
    private final Sender sender;
    private final BankHolidays holidays;

    public Responses(Council council, Address home, ResponseSettings settings, BankHolidays holidays) {
        this(council, home, settings.words(), settings, holidays);
    }

    Responses(Council council, Address home, Wording wording, ResponseSettings settings, BankHolidays holidays) {
        this.holidays = holidays;
        this.sender = new Sender(council, home, wording, settings);
    }

    /** Returns the whole letter, with the notes for the officer. */
    public LetterDraft draft(Reply reply) {
        return draft(reply, List.of());
    }

    /** Returns the same with the answers that the officer has edited, one for each question, or none at all. */
    public LetterDraft draft(Reply reply, List<String> edited) {
        LetterBuilder letter = begun(reply);
        String title = reply.request() == null
                ? letter.inWords("title")
                : letter.inWords("title.request", with("request", reply.request()));
        letter.heading(1, title);
        letter.add(new Block.Facts(head(letter)));
        letter.paragraph(letter.say("greeting"));
        letter.paragraph(letter.say("opening"));
        new LetterBody(letter).all(reply.questions(), edited);
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

    /** Returns what the letter answers to each question, for an officer to edit. */
    public List<String> answers(Reply reply) {
        return new LetterBody(begun(reply)).answers(reply.questions());
    }

    /** Returns the letter as plain text, in lines that e-mail does not wrap. */
    public String plain(Reply reply) {
        return plain(reply, List.of());
    }

    /** Returns the same with the edited answers. */
    public String plain(Reply reply, List<String> edited) {
        return PlainText.of(draft(reply, edited).letter());
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
        return html(reply, List.of());
    }

    /** Returns the same with the edited answers. */
    public String html(Reply reply, List<String> edited) {
        return Html.of(draft(reply, edited).letter());
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
        docx(reply, List.of(), out);
    }

    /** Writes the same with the edited answers. */
    public void docx(Reply reply, List<String> edited, OutputStream out) throws IOException {
        WordDocument.write(draft(reply, edited), reply.today(), out);
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

    /** Returns the day by which a request has to be answered; empty if the day of receipt or the bank holidays are not known. */
    public Optional<LocalDate> due(Reply reply) {
        return Optional.ofNullable(reply.received()).flatMap(received -> DueDate.after(received, holidays));
    }

    private List<Fact> head(LetterBuilder letter) {
        Reply reply = letter.reply();
        List<Fact> head = new ArrayList<>();
        head.add(letter.fact(
                "due",
                due(reply)
                        .map(day -> letter.say(
                                "due", with("due", PartialDate.of(day).inWords())))
                        .orElseGet(() -> letter.say("due.unknown"))));
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
