package register.registers.disclosures;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import register.intake.drafts.FieldCells;
import register.intake.drafts.ImportMode;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.CellText;
import register.intake.sheets.MarkedText;
import register.intake.sheets.Row;
import register.values.Json;
import register.values.Missing;
import register.values.Reference;
import register.values.law.Exemption;
import register.values.law.Regime;

/** Reads the questions of a request from its rows, a row a question, and keeps what is recorded of each and not in them. */
final class SheetQuestions {
    private static final String QUESTIONS = "questions";
    private static final String NUMBER = "number";
    private static final String ASKED = "asked";
    private static final String OUTCOME = "outcome";
    private static final String ANSWER = "answer";
    private static final String SECTIONS = "sections";
    private static final String LINK = "link";
    private static final String PUBLIC_INTEREST = "publicInterest";
    private static final String MISSING = "missing";
    private static final String SUBJECT = "subject";
    private static final int LONGEST = 200;
    private static final Pattern COST = Pattern.compile("12(?:\\([1-4]\\))?");

    /** {@code 1.}, {@code Q2}, {@code (b)} at the beginning of a question. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?m)(?:^|(?<=[?.;] ))[ \\t]*+(?:\\d{1,2}[.)]|[Qq]\\d{1,2}\\b|\\([a-z]\\))\\s");

    static final String[] COLUMNS = Stream.concat(
                    Stream.of(
                            QUESTIONS,
                            "questions.number",
                            "questions.asked",
                            "questions.outcome",
                            "questions.answer",
                            "questions.sections",
                            "questions.link"),
                    SheetGrounds.COLUMNS.stream())
            .toArray(String[]::new);

    private final RecordBuilder builder;
    private final FieldCells cells;
    private final Map<String, ObjectNode> standing = new LinkedHashMap<>();
    private final Map<String, ObjectNode> drawn = new LinkedHashMap<>();

    private SheetQuestions(RecordBuilder builder) {
        this.builder = builder;
        this.cells = builder.cells();
        builder.at(QUESTIONS).forEach(one -> standing.put(key(one.path(NUMBER).asText()), one.deepCopy()));
    }

    static void draw(RecordBuilder builder) {
        SheetQuestions questions = new SheetQuestions(builder);
        if (builder.cells().has(QUESTIONS + "." + ASKED)) {
            questions.draw();
        } else {
            questions.refuseSummary();
        }
        subject(builder);
    }

    /** Takes the subject from the first question if the file has none. */
    private static void subject(RecordBuilder builder) {
        if (builder.at(SUBJECT).isMissingNode() && builder.at("questions").isArray()) {
            String asked = builder.at(QUESTIONS)
                    .path(0)
                    .path(ASKED)
                    .asText("")
                    .replaceAll("\\s+", " ")
                    .strip();
            if (!asked.isEmpty()) {
                builder.set(
                        SUBJECT,
                        asked.length() <= LONGEST
                                ? asked
                                : asked.substring(0, LONGEST - 1).strip() + "…");
                builder.findings().note("the subject is taken from the question");
            }
        }
    }

    /** Keeps the questions, which our own spreadsheet only summarises; a new record cannot be made from the summary. */
    private void refuseSummary() {
        if (builder.isNew()) {
            builder.wrong(
                    cells.has(QUESTIONS) ? QUESTIONS : "request",
                    "the file does not say what was asked; send a row for each question, with what was asked and its"
                            + " outcome in columns of their own");
        }
    }

    private void draw() {
        for (Row row : builder.rows()) {
            String number = number(row);
            String key = key(number);
            if (drawn.containsKey(key)) {
                wrong(row, NUMBER, "question %s is in another row too; number each question once".formatted(number));
                continue;
            }
            ObjectNode before = standing.get(key);
            ObjectNode question =
                    before == null ? Json.mapper().createObjectNode().put(NUMBER, number) : before.deepCopy();
            read(row, question);
            drawn.put(key, question);
        }
        ArrayNode list = Json.mapper().createArrayNode();
        if (builder.mode() == ImportMode.UPDATE) {
            standing.forEach((key, one) -> list.add(drawn.containsKey(key) ? drawn.remove(key) : one));
        }
        list.addAll(drawn.values());
        builder.set(QUESTIONS, list);
    }

    /** Returns the number of a question: as the file has it, or its place among the rows of the request. */
    private String number(Row row) {
        String said = text(row, NUMBER);
        boolean isNumbered =
                builder.rows().stream().anyMatch(other -> !text(other, NUMBER).isEmpty());
        if (said.isEmpty() && isNumbered) {
            wrong(row, NUMBER, "the row has no number, and others of the request have; number each question");
        }
        return said.isEmpty() || key(said).isEmpty()
                ? Integer.toString(builder.rows().indexOf(row) + 1)
                : said;
    }

    private void read(Row row, ObjectNode question) {
        text(row, question, ASKED);
        text(row, question, ANSWER);
        text(row, question, LINK);
        CellReading<Outcome> outcome = WrittenOutcome.read(cell(row, OUTCOME));
        if (outcome instanceof Unreadable<Outcome> unreadable) {
            wrong(row, OUTCOME, unreadable.inWords());
        } else if (outcome instanceof Parsed<Outcome> said) {
            question.put(OUTCOME, said.said().word());
        }
        sections(row, question);
        costLimit(row, question);
        noteSeveral(row, question);
        new SheetGrounds(builder, row, question).draw();
        reasons(question);
    }

    /** Reads what was refused under section 12 alone as what it is: the limit of the cost, and no exemption (FOIA). */
    private void costLimit(Row row, ObjectNode question) {
        List<String> sections = new ArrayList<>();
        question.path(SECTIONS).forEach(section -> sections.add(section.asText()));
        boolean isOfCost = !cells.isOwn()
                && builder.at("regime").asText().equals(Regime.FOIA.word())
                && question.path(OUTCOME).asText().equals(Outcome.EXEMPT.word())
                && !sections.isEmpty()
                && sections.stream().allMatch(section -> COST.matcher(section).matches());
        if (isOfCost) {
            question.put(OUTCOME, Outcome.COST_LIMIT.word());
            builder.findings()
                    .note("row %d: a refusal under section 12 alone is read as one because of the cost limit"
                            .formatted(row.number()));
        }
    }

    private void noteSeveral(Row row, ObjectNode question) {
        long numbered =
                NUMBERED.matcher(question.path(ASKED).asText()).results().count();
        if (numbered > 1 && !cells.isOwn() && builder.isNew()) {
            builder.findings()
                    .note("row %d: the cell may have several questions, which are read as one; write a row for each"
                            .formatted(row.number()));
        }
    }

    private void sections(Row row, ObjectNode question) {
        String cell = cell(row, SECTIONS);
        if (CellText.read(cell).value().isEmpty()) {
            return;
        }
        List<String> sections = WrittenSections.of(cell);
        if (sections.isEmpty()) {
            wrong(row, SECTIONS, "it names no section; write the number of each, like 40(2)");
            return;
        }
        ArrayNode list = question.putArray(SECTIONS);
        sections.forEach(list::add);
    }

    /** Says why there is no answer and no public interest test, where the file has none and the law expects one. */
    private void reasons(ObjectNode question) {
        boolean isAnswered = question.has(ANSWER)
                || question.has(LINK)
                || !question.path("cites").isEmpty();
        if (isAnswered) {
            excused(question, ANSWER, false);
        } else if (question.path(OUTCOME).asText().equals(Outcome.DISCLOSED.word())) {
            excused(question, ANSWER, true);
        }
        if (question.has(PUBLIC_INTEREST)) {
            excused(question, PUBLIC_INTEREST, false);
        } else if (isQualified(question)) {
            excused(question, PUBLIC_INTEREST, true);
        }
    }

    private boolean isQualified(JsonNode question) {
        boolean isExempting =
                Outcome.EXEMPT.word().equals(question.path(OUTCOME).asText())
                        || Outcome.NEITHER_CONFIRM_NOR_DENY
                                .word()
                                .equals(question.path(OUTCOME).asText());
        boolean isQualified = false;
        for (Regime regime : Regime.values()) {
            if (regime.word().equals(builder.at("regime").asText())) {
                for (JsonNode section : question.path(SECTIONS)) {
                    isQualified |=
                            Exemption.of(regime, section.asText()).stream().anyMatch(Exemption::weighsPublicInterest);
                }
            }
        }
        return isExempting && isQualified;
    }

    /** Adds or removes the reason why a field of a question has no value; one that is recorded stays. */
    private void excused(ObjectNode question, String field, boolean isMissing) {
        ArrayNode kept = Json.mapper().createArrayNode();
        boolean isSaid = false;
        for (JsonNode reason : question.path(MISSING)) {
            boolean isOfField = reason.path("field").asText().equals(field);
            isSaid |= isOfField;
            if (!isOfField || isMissing) {
                kept.add(reason);
            }
        }
        if (isMissing && !isSaid) {
            unclear(field);
            boolean isBlank = field.equals(PUBLIC_INTEREST) && SheetGrounds.hasTest(builder);
            Missing.Because because = isBlank ? Missing.Because.NOT_RECORDED : Missing.Because.NOT_PUBLISHED_HERE;
            kept.add(Json.mapper().<JsonNode>valueToTree(new Missing(field, because, null, null, null)));
        }
        question.remove(MISSING);
        if (!kept.isEmpty()) {
            question.set(MISSING, kept);
        }
    }

    /** Asks about a column that is not read and may hold what a question lacks. */
    private void unclear(String field) {
        boolean isRead = field.equals(PUBLIC_INTEREST)
                ? SheetGrounds.hasTest(builder)
                : Stream.of(ANSWER, LINK).anyMatch(name -> cells.has(QUESTIONS + "." + name));
        if (!isRead) {
            builder.lacks(QUESTIONS + "." + field);
        }
    }

    private void text(Row row, ObjectNode question, String name) {
        String said = text(row, name);
        if (!said.isEmpty()) {
            question.put(name, said);
        } else if (builder.mode() == ImportMode.SNAPSHOT && cells.has(QUESTIONS + "." + name)) {
            question.remove(name);
        }
    }

    /** Returns the text of a cell. An answer may be a word that elsewhere stands for no value, such as None. */
    private String text(Row row, String name) {
        String cell = cell(row, name);
        if (CellText.read(cell) instanceof Unreadable<String> unreadable) {
            wrong(row, name, unreadable.inWords());
            return "";
        }
        return name.equals(ANSWER)
                ? MarkedText.text(cell)
                : CellText.read(cell).value().orElse("");
    }

    private String cell(Row row, String name) {
        return cells.cell(row, QUESTIONS + "." + name);
    }

    private void wrong(Row row, String name, String detail) {
        builder.wrong(row, QUESTIONS + "." + name, detail);
    }

    private static String key(String number) {
        return number.isEmpty() ? "" : new Reference(number.matches(".*[\\p{L}\\p{N}].*") ? number : "0").key();
    }
}
