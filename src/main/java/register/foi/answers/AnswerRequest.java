package register.foi.answers;

import static register.values.problem.Problem.INVALID_ITEM;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import register.foi.letters.LeftOut;
import register.foi.letters.LetterQuestion;
import register.foi.letters.RequestLetter;
import register.values.Reference;
import register.values.Text;
import register.values.law.Regime;

/**
 * The body of a request for answers: a letter, or questions that somebody has taken from it.
 *
 * @param letter as it was written
 * @param questions one by one, each of which can be understood without the others
 * @param request the council's own reference of the request
 * @param received the day that it was received
 * @param regime the law that it is answered under; FOIA where it is absent
 */
@Schema(name = "AnswersWanted")
public record AnswerRequest(
        @Nullable String letter,
        List<String> questions,
        @Nullable String request,
        @Nullable LocalDate received,
        @Nullable Regime regime) {
    private static final int MOST_QUESTIONS = 100;

    public AnswerRequest {
        questions = Text.list(questions);
        if ((letter == null || letter.isBlank()) == questions.isEmpty()) {
            throw INVALID_ITEM.because("letter: send either the letter or the questions");
        }
        questions.forEach(question -> Text.prose("questions", question));
        if (request != null && !request.isBlank()) {
            new Reference(request);
        }
    }

    /** What is to be answered, and what of the letter asks nothing. */
    record Read(InformationRequest request, List<LeftOut> ignored) {
        /** Returns it as it is; refused where it asks nothing. */
        Read asking() {
            if (request.questions().isEmpty()) {
                throw INVALID_ITEM.because("letter: we found no question in it; write each question on its own line");
            }
            return this;
        }
    }

    /** Returns the request for information; refused where it asks nothing, or too much. */
    Read read(LocalDate today) {
        RequestLetter read = letter == null || letter.isBlank() ? null : RequestLetter.read(letter);
        return read == null ? read(listed(), List.of(), today) : read(read.questions(), read.ignored(), today);
    }

    /** Returns the request with the questions of the letter as they were corrected. */
    Read corrected(CorrectedQuestions corrected, LocalDate today) {
        RequestLetter read = RequestLetter.read(Objects.requireNonNullElse(letter, ""));
        return read(corrected.questions(read.questions()), corrected.ignored(read.ignored()), today);
    }

    private Read read(List<LetterQuestion> asked, List<LeftOut> ignored, LocalDate today) {
        if (received != null && received.isAfter(today)) {
            throw INVALID_ITEM.because("received: %s is in the future", received);
        }
        if (asked.size() > MOST_QUESTIONS) {
            throw INVALID_ITEM.because(
                    "letter: it has %d questions; you can ask at most %d at once", asked.size(), MOST_QUESTIONS);
        }
        String reference = request == null || request.isBlank() ? null : request.strip();
        return new Read(
                new InformationRequest(reference, regime == null ? Regime.FOIA : regime, received, asked), ignored);
    }

    private List<LetterQuestion> listed() {
        return IntStream.range(0, questions.size())
                .mapToObj(i -> LetterQuestion.alone(Integer.toString(i + 1), questions.get(i)))
                .toList();
    }
}
