package register.foi.responses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import register.HtmlChecker;
import register.foi.responses.Replies.Case;
import register.registers.retrieval.FieldAnswer;
import register.values.Missing.Because;
import register.values.law.Regime;
import register.values.problem.Refusal;

/** Whole letters as they are kept: {@code mvn test -Dtest=ResponsesTest -Dresponses=write}, and read what changed. */
class ResponsesTest {
    private static final Path KEPT = Path.of("src/test/resources/responses");

    static Set<String> names() {
        return Replies.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("names")
    void aLetterIsAsItIsKept(String name) throws IOException {
        String letter = written(letter(name).responses(), letter(name).reply());
        Path file = KEPT.resolve(name + ".txt");
        if (System.getProperty("responses", "").equals("write")) {
            Files.writeString(file, letter);
        }

        assertThat(letter).isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("names")
    void noLineIsLongerThanEmailKeepsItUnlessItIsALink(String name) {
        assertThat(letter(name).responses().plain(letter(name).reply()).lines())
                .allMatch(line -> line.length() <= 76 || line.strip().matches("\\S+"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void theDocumentForWordSaysTheSameAndItsLinksLeadThere(String name) throws IOException {
        LetterDraft draft = letter(name).responses().draft(letter(name).reply());
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx(letter(name))))) {
            assertThat(read.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsExactlyElementsOf(draft.letter().stream()
                            .flatMap(ResponsesTest::lines)
                            .toList());
            assertThat(links(read)).containsExactlyElementsOf(links(draft));
            assertThat(links(read)).isNotEmpty().allMatch(link -> link.matches("(https://|mailto:).*"));
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void asAPieceOfAPageItIsValid(String name) throws IOException {
        Responses responses = letter(name).responses();

        assertThat(faults(responses.html(letter(name).reply()))).isEmpty();
        assertThat(faults(responses.htmlNotes(letter(name).reply()))).isEmpty();
    }

    @Test
    void markupThatIsNotValidIsFound() throws IOException {
        assertThat(faults("<dl><p>Neither a term nor what it means</p></dl>")).contains("error");
    }

    @Test
    void theDocumentSaysItsTitleAndLanguageAndNobodysName() throws Exception {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx(letter("answered"))))) {
            var properties = read.getProperties().getCoreProperties();

            assertThat(properties.getTitle())
                    .isEqualTo("Response to request REQ07510 under the Freedom of Information Act 2000");
            assertThat(properties.getCreator()).isNull();
            assertThat(properties.getLastModifiedByUser()).isNull();
            assertThat(properties.getCreated()).isEqualTo("2026-03-27T00:00:00Z");
            assertThat(properties.getModified()).isNull();
            assertThat(read.getStyles().getStyle("Normal")).isNotNull();
            assertThat(read.getStyle().toString()).contains("en-GB");
        }
    }

    @Test
    void theHeadingsOfTheDocumentAreHeadings() throws IOException {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx(letter("answered"))))) {
            assertThat(read.getParagraphs())
                    .filteredOn(
                            paragraph -> String.valueOf(paragraph.getStyleID()).startsWith("Heading"))
                    .extracting(paragraph -> paragraph.getStyleID() + " " + paragraph.getText())
                    .startsWith(
                            "Heading1 Response to request REQ07510 under the Freedom of Information Act 2000",
                            "Heading2 Question 1",
                            "Heading2 Where this is published",
                            "Heading2 Notice of refusal");
        }
    }

    @Test
    void theDocumentIsAsItsSchemaHasIt() throws Exception {
        try (XWPFDocument read = new XWPFDocument(new ByteArrayInputStream(docx(letter("several"))))) {
            assertThat(faults(read.getDocument())).isEmpty();
            assertThat(faults(read.getStyle())).isEmpty();
            assertThat(faults(read.getNumbering().getAbstractNums().get(0).getCTAbstractNum()))
                    .isEmpty();
        }
    }

    @Test
    void theSameLetterIsTheSameBytes() throws IOException {
        assertThat(docx(letter("several"))).isEqualTo(docx(letter("several")));
        assertThat(parts(docx(letter("several"))))
                .hasSizeGreaterThan(5)
                .allSatisfy((part, time) -> assertThat(time).as(part).isEqualTo("1980-02-01T00:00"));
    }

    @Test
    void theAnswerToOneQuestionStandsAlone() {
        Case several = letter("withheld-commercial");
        AnsweredQuestion question = several.reply().questions().get(0);

        assertThat(several.responses().plain(several.reply(), question))
                .startsWith("We hold what is given here.")
                .contains("section 43(2)")
                .doesNotContain("Question 2", "Information Commissioner");
        assertThat(several.responses().html(several.reply(), question))
                .contains("<a href=\"https://contracts.example.gov.uk/contracts/COV-12765?at=397&amp;on=2026-03-02\">")
                .contains("<mark>[To be completed: why section 43(2) applies.]</mark>");
    }

    @Test
    void anEntryWithALongTitleIsNamedByItsReferenceWithinASentence() {
        Pointer entry = Replies.gapped(Replies.gap("Answer", Because.NOT_HELD, null, null));
        String title = "REQ07001, question 2: " + "how many ".repeat(20);
        Pointer renamed = new Pointer(
                entry.register(),
                entry.registerTitle(),
                entry.reference(),
                title,
                entry.values(),
                entry.gaps(),
                null,
                entry.asAt(),
                entry.reasons(),
                entry.self(),
                entry.pinned());
        Reply reply = Replies.reply(Regime.FOIA, Replies.answered("1", Judgement.PARTLY, renamed));

        assertThat(Replies.responses(Replies.SET, Wording.ours()).plain(reply))
                .contains("- Answer, COV 12765: we do not hold this information");
    }

    @Test
    void aLetterUnderTheRegulationsIsNotWrittenWhereThereIsNoReview() {
        Reply reply = Replies.reply(Regime.EIR, Replies.answered("1", Judgement.UNKNOWN));

        assertThatThrownBy(() ->
                        Replies.responses(Replies.NO_REVIEW, Wording.ours()).draft(reply))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("regulation 11")
                .hasMessageContaining("responses.review");
    }

    @Test
    void aSubjectAccessRequestIsNotAnsweredFromWhatIsPublished() {
        Reply reply = Replies.reply(Regime.SAR, Replies.answered("1", Judgement.UNKNOWN));

        assertThatThrownBy(() -> Replies.responses(Replies.SET, Wording.ours()).draft(reply))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("subject access");
    }

    static String written(Responses responses, Reply reply) {
        String alone = reply.questions().stream()
                .map(question -> responses.plain(reply, question))
                .collect(Collectors.joining("\n" + "-".repeat(76) + "\n"));
        String between = "\n\n" + "=".repeat(76) + "\n";
        return responses.plain(reply) + between + responses.plainNotes(reply) + between + alone;
    }

    static Case letter(String name) {
        return Objects.requireNonNull(Replies.all().get(name));
    }

    static byte[] docx(Case letter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        letter.responses().docx(letter.reply(), out);
        return out.toByteArray();
    }

    private static List<XmlError> faults(XmlObject part) {
        List<XmlError> faults = new ArrayList<>();
        part.validate(new XmlOptions().setErrorListener(faults));
        return faults;
    }

    private static Map<String, String> parts(byte[] zip) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                parts.put(part.getName(), part.getTimeLocal().toString());
            }
        }
        return parts;
    }

    /** The kinds of what the HTML checker finds: {@code error}, {@code info}. */
    static List<String> faults(String fragment) {
        String page = "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>Letter</title></head>"
                + "<body><h1>Answers</h1>" + fragment + "</body></html>";
        return HtmlChecker.faults(page).stream()
                .map(fault -> fault.path("type").asText())
                .toList();
    }

    private static Stream<String> lines(Block block) {
        if (block instanceof Block.Heading heading) {
            return Stream.of(heading.text());
        }
        if (block instanceof Block.Quotation quotation) {
            return quotation.lines().stream();
        }
        if (block instanceof Block.Facts facts) {
            return facts.facts().stream().map(fact -> fact.label() + ": " + Inline.text(fact.value()));
        }
        if (block instanceof Block.Bullets bullets) {
            return bullets.items().stream().map(Inline::text);
        }
        return Stream.of(Inline.text(block.spans()));
    }

    @Test
    void anEditedAnswerReplacesTheDraftedOneAndIsEscaped() {
        Case several = letter("several");
        Reply reply = several.reply();
        List<String> drafted = several.responses().answers(reply);
        assertThat(several.responses().plain(reply, drafted))
                .as("what is not edited")
                .isEqualTo(several.responses().plain(reply));

        List<String> edited = new ArrayList<>(drafted);
        edited.set(0, "We <b>hold</b> it.\r\n\r\n[To be completed: when.]");
        LetterDraft draft = several.responses().draft(reply, edited);
        assertThat(draft.toComplete()).contains("[To be completed: when.]");
        assertThat(several.responses().html(reply, edited))
                .contains("<p>We &lt;b&gt;hold&lt;/b&gt; it.</p>")
                .doesNotContain("<b>hold");
    }

    @Test
    void aTableThatIsEditedHasBarsBetweenItsColumns() {
        Pointer visits = told(
                new FieldAnswer("value", "2017, Telephone", "120"),
                new FieldAnswer("value", "2018, Telephone", "98"),
                new FieldAnswer("value", "2017, E-mail", "7"),
                new FieldAnswer("value", "2018, E-mail", "12"));
        Reply reply = Replies.reply(Regime.FOIA, Replies.answered("1", Judgement.ANSWERED, visits));
        Responses responses = Replies.responses(Replies.SET, Wording.ours());

        assertThat(responses.answers(reply).get(0)).contains("2017 | 2018\nTelephone: 120 | 98\nE-mail: 7 | 12");
        assertThat(responses.plain(reply, responses.answers(reply)))
                .contains("           2017  2018\nTelephone  120   98\n");
        assertThat(responses.plain(
                        reply, List.of(responses.answers(reply).get(0).replace("98", "99"))))
                .contains("Telephone: 120 | 99");
    }

    @Test
    void anAnswerIsNotTheSameAsOneThatIsWholeOrThatTheOfficerReworded() {
        String purpose = "Licences for the staff of all departments, with support by telephone on each day of the year";
        Pointer entry = told(new FieldAnswer("description", "Purpose", purpose));
        Responses responses = Replies.responses(Replies.SET, Wording.ours());
        Reply differently = Replies.reply(
                Regime.FOIA,
                Replies.answered("1", Judgement.ANSWERED, entry),
                Replies.answered("2", Judgement.PARTLY, entry));
        assertThat(responses.answers(differently).get(1)).contains(purpose).doesNotContain("same as");

        Reply same = Replies.reply(
                Regime.FOIA,
                Replies.answered("1", Judgement.ANSWERED, entry),
                Replies.answered("2", Judgement.ANSWERED, entry),
                Replies.answered("3", Judgement.ANSWERED, entry));
        List<String> edited = new ArrayList<>(responses.answers(same));
        assertThat(edited.subList(1, 3)).allMatch(answer -> answer.contains("same as our answer to question 1"));
        assertThat(responses.draft(same, edited)).isEqualTo(responses.draft(same));
        edited.set(0, "We hold it.");
        assertThat(responses.draft(same, edited).letter().stream()
                        .flatMap(ResponsesTest::lines)
                        .toList())
                .contains("We hold it.", "Purpose: " + purpose)
                .noneMatch(line -> line.contains("same as"));
    }

    private static Pointer told(FieldAnswer... values) {
        return Replies.entry(Replies.RECEIVED, List.of(values));
    }

    private static List<String> links(LetterDraft draft) {
        return draft.letter().stream()
                .flatMap(block -> block.spans().stream())
                .filter(Inline.Link.class::isInstance)
                .map(span -> ((Inline.Link) span).url())
                .toList();
    }

    private static List<String> links(XWPFDocument document) {
        List<String> links = new ArrayList<>();
        document.getParagraphs().stream()
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(XWPFHyperlinkRun.class::isInstance)
                .forEach(run -> links.add(
                        ((XWPFHyperlinkRun) run).getHyperlink(document).getURL()));
        return links;
    }
}
