package register.foi.responses;

import static register.foi.responses.LetterBuilder.with;

import java.util.ArrayList;
import java.util.List;
import register.values.law.Regime;

/** Writes what the law requires of every letter: the refusal notice, help, review and complaint. */
final class Rights {
    private final LetterBuilder letter;
    private final ResponseSettings settings;

    Rights(LetterBuilder letter) {
        this.letter = letter;
        this.settings = letter.sender().settings();
    }

    void all() {
        notice();
        help();
        review();
        complaint();
        licence();
    }

    private void notice() {
        List<AnsweredQuestion> questions = letter.reply().questions();
        List<List<Inline>> sentences = new ArrayList<>();
        if (refuses(questions)) {
            sentences.add(letter.say("notice"));
        }
        if (questions.stream().anyMatch(Section21Coverage::isPublished)) {
            sentences.add(letter.say("notice.published"));
        }
        if (!sentences.isEmpty()) {
            letter.heading(2, letter.inWords("heading.notice"));
            letter.paragraph(LetterBuilder.joined(sentences));
        }
    }

    /**
     * Whether the letter refuses anything; pointing to published information is an exemption under FOIA, but not a
     * refusal under the EIR.
     */
    private boolean refuses(List<AnsweredQuestion> questions) {
        boolean isExemption = letter.regime() == Regime.FOIA;
        return questions.stream()
                .anyMatch(question -> Section21Coverage.refusesMore(letter.regime(), question)
                        || (isExemption && Section21Coverage.isPublished(question)));
    }

    private void help() {
        letter.heading(2, letter.inWords("heading.help"));
        letter.paragraph(letter.say("help"), contact(settings.help(), "help.unsaid"));
    }

    private void review() {
        letter.heading(2, letter.inWords("heading.review"));
        if (settings.hasNoReview()) {
            letter.paragraph(letter.say("review.none"));
            return;
        }
        letter.paragraph(
                letter.say("review", with("days", Integer.toString(settings.reviewWithin()))),
                contact(settings.review(), "review.unsaid"));
    }

    private void complaint() {
        letter.heading(2, letter.inWords("heading.complaint"));
        letter.paragraph(letter.say("complaint"), settings.hasNoReview() ? List.of() : letter.say("complaint.review"));
        letter.add(new Block.Facts(List.of(
                letter.fact("web", Inline.contact(letter.inWords("complaint.web"))),
                letter.fact("telephone", letter.say("complaint.telephone")),
                letter.fact("post", letter.say("complaint.post")))));
    }

    private void licence() {
        letter.heading(2, letter.inWords("heading.licence"));
        letter.paragraph(letter.say("licence"));
    }

    private List<Inline> contact(String said, String unsaid) {
        return said.isBlank() ? letter.say(unsaid) : Inline.contact(said.strip());
    }
}
