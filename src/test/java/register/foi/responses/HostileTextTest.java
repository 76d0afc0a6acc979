package register.foi.responses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import register.foi.responses.Replies.Case;
import register.registers.retrieval.FieldAnswer;
import register.registers.retrieval.Gap;
import register.values.Missing;
import register.values.Missing.Because;
import register.values.law.Regime;

/** Whatever people wrote, a letter stays a letter in every format. */
class HostileTextTest {
    static List<String> texts() {
        return List.of(
                "<script>alert(1)</script><img src=x onerror=alert(1)> & \"quoted\" 'single'",
                "]]></w:t></w:r><!-- &#x0; -->",
                "a\u0000b\u0007c\u001bd\u007fe\u0085f\ufffeg\uffffh\ud800i\ufdd0j",
                "one\r\ntwo\n\nthree\tfour\u2028five",
                "\u202egnirts desrever\u202c \u2066isolated\u2069 \u200fmark",
                IntStream.range(0, 3_000).mapToObj(Integer::toString).collect(Collectors.joining()),
                IntStream.range(0, 2_000).mapToObj(number -> "w" + number).collect(Collectors.joining(" ")),
                "{council} [To be completed: nothing] ${env} #{1+1}",
                "\u0645\u0627 \u0647\u064a \u0642\u064a\u0645\u0629 \u0627\u0644\u0639\u0642\u062f\u061f \ud83d\udcbb");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aPieceOfAPageIsValidAndHasNoMarkupOfTheirs(String text) throws Exception {
        String html = letter(text).responses().html(letter(text).reply());

        assertThat(html).doesNotContain("<script", "<img", "<!--", "href=\"javascript:", "\u0000", "\u202e");
        assertThat(ResponsesTest.faults(html)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aDocumentCanBeReadAndSaysWhatTheySaid(String text) throws Exception {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(ResponsesTest.docx(letter(text))))) {
            assertThat(read.getParagraphs().stream().map(XWPFParagraph::getText))
                    .contains(LegibleText.line(text), "Supplier: " + LegibleText.line(text));
        }
    }

    @ParameterizedTest
    @MethodSource("texts")
    void plainTextHasNoLinesOfTheirs(String text) {
        String plain = letter(text).responses().plain(letter(text).reply());

        assertThat(plain).doesNotContainPattern("[\\p{Cc}&&[^\\n]]").doesNotContain("\u202e", "\u2028");
        assertThat(plain.lines().filter(line -> line.startsWith("two") || line.startsWith("three")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void whatTheyWroteIsNoPlaceAndNothingToComplete(String text) {
        LetterDraft hostile = letter(text).responses().draft(letter(text).reply());
        LetterDraft plain = letter("plain").responses().draft(letter("plain").reply());

        assertThat(hostile.toComplete()).hasSameSizeAs(plain.toComplete());
        assertThat(hostile.letter()).hasSameSizeAs(plain.letter());
    }

    private static Case letter(String text) {
        Pointer entry = new Pointer(
                "contracts",
                text,
                text,
                text,
                List.of(new FieldAnswer("suppliers", "Supplier", text)),
                List.of(new Gap(text, new Missing("value", Because.WITHHELD, "43(2)", null, null))),
                null,
                Replies.RECEIVED,
                List.of(text),
                "javascript:alert(1)//" + text,
                "javascript:alert(1)//" + text);
        AnsweredQuestion question = new AnsweredQuestion(
                text, text, List.of(text), Judgement.PARTLY, text, List.of(entry), List.of(), List.of());
        return new Case(new Reply(text, Regime.FOIA, Replies.RECEIVED, Replies.TODAY, List.of(question)), Replies.SET);
    }
}
