package register.foi.letters;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import register.values.problem.Problem;
import register.values.problem.Refusal;

/** What nobody writes who wants an answer is read to its end, or refused. */
class HostileLettersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "(",
                "((a)",
                "1.",
                "1.1",
                "a) ",
                "i)",
                "?",
                ". ",
                ": ",
                "; ",
                "&amp;",
                "<li>",
                "<ol><li>",
                ">",
                "-",
                "- ",
                " ",
                "\t",
                "\n",
                " \n",
                "a\n",
                "A\n\n",
                "x",
                "X ",
                "@",
                "a@",
                "a.",
                "07",
                "0 ",
                "+44 ",
                "if so, ",
                " and who ",
                ", and what is it ",
                "please ",
                "please provide ",
                "Dear ",
                "Re: ",
                "Subject: a\n",
                "From: a\n",
                "On a wrote:\n",
                "On 3 a\n",
                "Sent: a\nTo: a\n",
                "-----Original Message-----\n",
                "1. a\n",
                "1. a\n   b\n",
                "- a\n",
                "Part 1\n",
                "Part a\nPart 2\n",
                "A:\n",
                "please tell me:\n",
                "such as\n",
                "1) what? ",
                "a) x; ",
                "under the ",
                "section 12 ",
                "\u200b",
                "\u00a0",
                "\ud83d",
                "regards, ",
                "Thank you A ",
                "1. a) i) ",
                "question 1 ",
                "my name is ",
                "i, a ",
                "\"",
                "1,\"",
                "|",
                "2023 ",
                "how many\n\nHeading\n\n",
                "the following\n1. a\n",
                "X: y\n"
            })
    void aLetterOfOneThingOverAndOverIsReadToItsEnd(String thing) {
        String letter = "a" + thing.repeat((RequestLetter.LONGEST - 2) / thing.getBytes(UTF_8).length);

        assertThat(outcome(letter)).isNotEmpty();
    }

    /** What costs most is seldom one thing over and over: each mixture is a few of them, each many times. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "of each of the following |:|foo;",
                "for each of the following: a; b; c; d; e please give v, w, x, y and the z.\n\n",
                "for each of the following: |foo; |please give |me |the cost, ",
                "please give |me |us |for each of the following |: a; b",
                "please give |b, |for each of the following: |a;",
                "for each of the following: |; | |please give| |,| |and the x",
                "please tell me:\nNumber of |_|._",
                "please tell me:\nNumber of |a-|: -|…\nName of |- |.",
                "please tell me:\nX|.|_|!|\nNumber of users:\n",
                "On 3 May |a, | wrote|: ",
                "Can you deal with |this |these requests |below |.",
                "I would |also |like |to |know |the number of |. ",
                "- a |- b\n- |and who |, how many ",
                "what is |it, |and |if so |please |how many ",
                "1. |a) |x; |i) |who|?",
                "Finally, |the |is |have |we |one ",
                "know |the following|--|:| "
            })
    void aLetterOfAMixtureIsReadToItsEnd(String mixture) {
        String[] things = mixture.split("\\|", -1);
        int each = RequestLetter.LONGEST / 2 / things.length;
        String apart = Stream.of(things).map(thing -> repeated(thing, each)).collect(Collectors.joining());
        // A paragraph that is short enough for what reads only those.
        String small = Stream.of(things)
                .map(thing -> repeated(thing, 3_900 / things.length))
                .collect(Collectors.joining());
        String led = things[0]
                + Stream.of(things).skip(1).map(thing -> repeated(thing, each)).collect(Collectors.joining());

        assertThat(outcome(apart)).isNotEmpty();
        assertThat(outcome(small)).isNotEmpty();
        assertThat(outcome(led)).isNotEmpty();
    }

    @Test
    void aListThatIsSetInDeeperWithEveryLineIsRead() {
        assertThat(outcome(lines(300, line -> " ".repeat(line) + "- point"))).isNotEmpty();
        assertThat(outcome(lines(150, line -> " ".repeat(2 * line) + "1. point")))
                .isNotEmpty();
        assertThat(outcome(lines(2_000, line -> "1.".repeat(5) + line + " point")))
                .isNotEmpty();
    }

    @Test
    void anEmptyLetterIsRefused() {
        refuses("", "empty");
        refuses(" \r\n\t\u00a0\u200b ", "empty");
        refuses("----- \n ... \n", "empty");
    }

    @Test
    void aLetterLongerThan64KibIsRefused() {
        refuses("a".repeat(64 * 1024 + 1), "64 KiB");
        refuses("é".repeat(32 * 1024 + 1), "64 KiB");
    }

    @Test
    void moreThan200QuestionsAreRefused() {
        assertThat(RequestLetter.read(lines(200, line -> line + ". cost of line " + line))
                        .questions())
                .hasSize(200);
        refuses(lines(201, line -> line + ". cost of line " + line), "201 questions");
    }

    private static String repeated(String thing, int bytes) {
        return thing.repeat(Math.max(1, bytes / thing.getBytes(UTF_8).length));
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.rangeClosed(1, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private static String outcome(String letter) {
        try {
            return RequestLetter.read(letter).toString();
        } catch (Refusal refusal) {
            return refusal.detail();
        }
    }

    private static void refuses(String letter, String detail) {
        assertThatThrownBy(() -> RequestLetter.read(letter)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.problem()).isEqualTo(Problem.INVALID_ITEM);
            assertThat(refusal.detail()).contains(detail);
        });
    }
}
