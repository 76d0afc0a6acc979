package register.foi.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EarlierMessagesTest {
    private static final String NEW = """
            Hello,

            Which system books the squash courts?

            Thanks
            Robin

            """;

    private static final String EARLIER = """
            Dear Robin,
            Could you tell us which year you mean? Please also say:
            1. How many courts do you ask about?
            2. What is the cost that you mean?
            Regards
            The records office
            Would you like to hear of our events?
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "On 3 May 2026 at 10:12, Records Office <records@example.org> wrote:",
                "On Tue, 5 May 2026, 14:03 Records Office,\n<records@example.org> wrote:",
                "-----Original Message-----",
                "-----Original Message-----\nFrom: Records\nSent: 3 May 2026\nTo: Robin\nSubject: RE: Courts",
                "From: Records Office <records@example.org>\nSent: 03 May 2026 10:12\nTo: Robin\nSubject: RE: Courts",
                "*From:* Records\n*Date:* Monday, 4 May 2026\n*To:* Robin\n*Cc:* Sam\n*Subject:* Courts",
                "________________________________\nFrom: Records\nSent: 3 May 2026\nTo: Robin\nSubject: Courts",
                "Ar Maw 5 Mai 2026 am 10:12 ysgrifennodd Swyddfa <swyddfa@example.org>:"
            })
    void anEarlierMessageIsLeftOutWordForWord(String introduction) {
        RequestLetter letter = RequestLetter.read(NEW + introduction + "\n\n" + EARLIER);

        assertThat(letter.questions().stream().map(LetterQuestion::text))
                .containsExactly("Which system books the squash courts?");
        assertThat(quoted(letter))
                .contains("1. How many courts do you ask about?")
                .contains("Would you like to hear of our events?");
    }

    @Test
    void aMessageThatOnlyForwardsAnotherIsReadWithIt() {
        String forwarded = """
                Please deal with the request below.

                From: R. Example <r@example.org>
                Sent: 4 May 2026 11:02
                To: Records
                Subject: Squash courts

                Which system books the squash courts?
                """;

        assertThat(RequestLetter.read(forwarded).questions().stream().map(LetterQuestion::text))
                .containsExactly("Which system books the squash courts?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "How many complaints did you receive in 2018?|How long on average did you take to answer these?",
                "How many requests did you receive in 2018?|How many staff process these requests?|How do you log these?",
                "Do you log the request?|Do you record calls?",
                "Can you process these requests in a day?|How many do you get?"
            })
    void whatAsksHowRequestsAreDealtWithIsAQuestionOfALetterThatForwardsNothing(String questions) {
        String letter = "Dear Sir,\n\n" + questions.replace("|", "\n\n") + "\n";

        assertThat(RequestLetter.read(letter).questions().stream().map(LetterQuestion::text))
                .containsExactly(questions.split("\\|", -1));
    }

    @Test
    void whatAForwardedMessageAsksIsKeptWhateverItsWords() {
        String forwarded = """
                FYI - can you deal with this?

                -----Original Message-----
                From: R. Example
                Sent: 4 May 2026 11:02
                To: Records
                Subject: Complaints

                1. How many complaints did you receive in 2018?
                2. Did you answer these requests?
                """;

        assertThat(RequestLetter.read(forwarded).questions().stream().map(LetterQuestion::text))
                .containsExactly("How many complaints did you receive in 2018?", "Did you answer these requests?");
    }

    @Test
    void theHeaderOfTheLetterItselfIsNoEarlierMessage() {
        String letter = """
                From: R. Example <r@example.org>
                Sent: 4 May 2026 11:02
                To: Records
                Subject: Squash courts

                On 3 May you wrote: the courts are closed.
                Which system books the squash courts?
                """;

        assertThat(RequestLetter.read(letter).questions().stream().map(LetterQuestion::text))
                .containsExactly("Which system books the squash courts?");
    }

    @Test
    void whatIsWrittenBelowMarkedLinesIsRead() {
        String letter = """
                On Tue, 5 May 2026, 14:03 Records Office,
                <records@example.org> wrote:

                > Which courts?

                The squash courts please. Which system books them?
                """;

        RequestLetter read = RequestLetter.read(letter);

        assertThat(read.questions()).hasSize(1);
        assertThat(read.questions().get(0).text()).contains("Which system books them?");
        assertThat(quoted(read)).contains("> Which courts?");
    }

    private static String quoted(RequestLetter letter) {
        List<String> texts = letter.ignored().stream()
                .filter(left -> left.kind() == LeftOut.Kind.QUOTED_REPLY)
                .flatMap(left -> left.texts().stream())
                .toList();
        return String.join("\n", texts);
    }
}
