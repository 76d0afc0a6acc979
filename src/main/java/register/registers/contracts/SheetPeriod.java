package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.RecordBuilder;
import register.intake.sheets.CellReading;
import register.intake.sheets.CellReading.NoValue;
import register.intake.sheets.CellReading.Parsed;
import register.intake.sheets.CellReading.Unreadable;
import register.intake.sheets.CellText;
import register.intake.sheets.Cycle;
import register.intake.sheets.StartOrEnd;
import register.intake.sheets.YesNo;
import register.values.Json;
import register.values.PartialDate;

/** Reads the period, the extensions and the review of a contract from its rows. */
final class SheetPeriod {
    private static final String END = "period.end";
    private static final String ONGOING = "period.ongoing";
    private static final String EXTENSIONS = "extensions";
    private static final String UNTIL = "extensions.until";
    private static final String REVIEW = "review";
    /** What decides how long a contract runs: a column that may be one of these is not left unread in silence. */
    private static final Set<String> TERMS = Set.of(
            END,
            SheetEnd.ORIGINAL,
            SheetEnd.CURRENT,
            SheetTerm.DURATION,
            "period.terminated",
            EXTENSIONS,
            UNTIL,
            SheetOptions.OPTIONS,
            SheetOptions.POSSIBLE,
            SheetOptions.USED,
            SheetStatus.COLUMN);

    private static final int MOST_YEARS = 30;
    private static final Pattern EXTENSION = Pattern.compile("([0-9-]{4,10}) ([a-z]+)");

    private SheetPeriod() {}

    static void end(RecordBuilder builder) {
        boolean isOngoing = builder.cells().has(ONGOING)
                && builder.reading(ONGOING, YesNo::read) instanceof Parsed<Boolean> said
                && said.said();
        SheetEnd ends = SheetEnd.of(builder);
        @Nullable CellReading<StartOrEnd> reading = ends.end();
        Optional<StartOrEnd> when = reading == null ? Optional.empty() : reading.value();
        if (isOngoing || when.filter(one -> one instanceof StartOrEnd.Ongoing).isPresent()) {
            builder.unset(END);
            builder.set(ONGOING, true);
            builder.said(END);
        } else if (when.isPresent()) {
            builder.unset(ONGOING);
            when.flatMap(StartOrEnd::date).ifPresent(date -> {
                builder.set(END, date);
                noteLong(builder, date);
                SheetTerm.compare(builder, date);
            });
            SheetTerm.options(builder).forEach(until -> available(builder, until, false));
        } else if (!builder.at(ONGOING).isMissingNode()
                && reading instanceof NoValue<StartOrEnd> none
                && none.isBlank()) {
            // An ongoing contract has no end date to write in the cell.
            builder.said(END);
        } else if (reading instanceof NoValue<StartOrEnd> none) {
            builder.unset(ONGOING);
            builder.unsaid(END, none);
        } else if (reading == null) {
            builder.noColumn(END);
        }
        ends.extended().ifPresent(until -> exercised(builder, until));
    }

    /** Asks to check an end that is so late that its year may be mistyped; leases run as long. */
    private static void noteLong(RecordBuilder builder, PartialDate end) {
        Optional<PartialDate> start = SheetTerm.date(builder, "period.start");
        long years = start.map(from ->
                        ChronoUnit.YEARS.between(from.first(), end.last().plusDays(1)))
                .orElse(0L);
        if (years > MOST_YEARS && builder.isNew() && !builder.cells().isOwn()) {
            builder.note(END, "the contract runs for %d years; check its dates".formatted(years));
        }
    }

    /** Records that a contract was extended until a day. */
    private static void exercised(RecordBuilder builder, PartialDate until) {
        ArrayNode list = Json.mapper().createArrayNode();
        for (JsonNode extension : builder.at(EXTENSIONS)) {
            if (!extension.path("until").asText().equals(until.toString())) {
                list.add(extension);
            }
        }
        list.add(Json.mapper().<JsonNode>valueToTree(new Extension(until, Extension.State.EXERCISED)));
        builder.set(EXTENSIONS, list);
    }

    static void extensions(RecordBuilder builder) {
        if (builder.cells().has(EXTENSIONS)) {
            ownExtensions(builder);
        }
        if (builder.reading(UNTIL, cell -> SheetTerm.until(builder, cell)) instanceof Parsed<StartOrEnd> said) {
            said.said()
                    .date()
                    .filter(until -> !until.toString().equals(builder.at(END).asText()))
                    .ifPresent(until -> available(builder, until, true));
        }
        SheetOptions.draw(builder);
        SheetStatus.check(builder);
        SheetStatus.comments(builder);
        builder.leftUnread(TERMS);
    }

    /** Adds a right to extend; one that is available is replaced by the one that the file states, if it states only one. */
    private static void available(RecordBuilder builder, PartialDate until, boolean isOnly) {
        ArrayNode list = Json.mapper().createArrayNode();
        boolean isKnown = false;
        for (JsonNode extension : builder.at(EXTENSIONS)) {
            boolean isSame = extension.path("until").asText().equals(until.toString());
            isKnown |= isSame;
            if (isOnly && isBefore(until, extension)) {
                builder.wrong(
                        UNTIL,
                        "it was extended until %s, which is after the latest possible end date; correct one of them"
                                .formatted(extension.path("until").asText()));
                return;
            }
            if (isSame || !isOnly || !extension.path("state").asText().equals(Extension.State.AVAILABLE.word())) {
                list.add(extension);
            }
        }
        if (!isKnown) {
            list.add(Json.mapper().<JsonNode>valueToTree(new Extension(until, Extension.State.AVAILABLE)));
        }
        builder.set(EXTENSIONS, list);
    }

    private static boolean isBefore(PartialDate latest, JsonNode extension) {
        String until = extension.path("until").asText();
        return extension.path("state").asText().equals(Extension.State.EXERCISED.word())
                && latest.toString().compareTo(until) < 0
                && !until.startsWith(latest.toString());
    }

    /** Reads extensions as our own spreadsheets write them: {@code 2028-03-31 available; 2029-03-31 lapsed}. */
    private static void ownExtensions(RecordBuilder builder) {
        ArrayNode list = Json.mapper().createArrayNode();
        for (String cell : builder.cells().each(builder.rows().get(0), EXTENSIONS)) {
            for (String one : CellText.several(cell)) {
                Matcher form = EXTENSION.matcher(one);
                if (form.matches()) {
                    list.addObject().put("until", form.group(1)).put("state", form.group(2));
                } else {
                    builder.wrong(EXTENSIONS, "enter the date and state of an extension, like 2028-03-31 available");
                }
            }
        }
        if (!list.isEmpty()) {
            builder.set(EXTENSIONS, list);
        }
    }

    /** Reads the review; a column of review dates may have a cycle in some of its cells. */
    static void review(RecordBuilder builder) {
        @Nullable CellReading<Reviewed> on = builder.reading("review.on", cell -> reviewed(cell, builder));
        @Nullable
        CellReading<Reviewed> every = builder.reading(
                "review.every", cell -> Cycle.read(cell).map(cycle -> new Reviewed("every", cycle.toString())));
        if (every instanceof Parsed<Reviewed> said) {
            say(builder, said.said());
        } else if (on instanceof Parsed<Reviewed> said) {
            say(builder, said.said());
        } else if (on instanceof NoValue<Reviewed> none && !none.isBlank()) {
            builder.unsaid(REVIEW, none);
        } else if (every instanceof NoValue<Reviewed> none) {
            builder.unsaid(REVIEW, none);
        } else if (on instanceof NoValue<Reviewed> none) {
            builder.unsaid(REVIEW, none);
        } else if (on == null && every == null) {
            builder.noColumn(REVIEW);
        }
    }

    static void reviewType(RecordBuilder builder) {
        if (builder.reading("review.type", SheetPeriod::type) instanceof Parsed<String> said
                && !builder.at(REVIEW).isMissingNode()) {
            builder.set("review.type", said.said());
        }
    }

    /** Either the date of a review or the cycle of reviews. */
    private record Reviewed(String member, String said) {}

    private static CellReading<Reviewed> reviewed(String cell, RecordBuilder builder) {
        CellReading<StartOrEnd> date = builder.cells().dates().read(cell);
        Optional<PartialDate> day = date.value().flatMap(StartOrEnd::date);
        if (day.isPresent()) {
            return date.map(when -> new Reviewed("on", day.get().toString()));
        }
        CellReading<Reviewed> cycle = Cycle.read(cell).map(every -> new Reviewed("every", every.toString()));
        if (cycle.value().isPresent() || date instanceof NoValue<StartOrEnd>) {
            return cycle;
        }
        return date instanceof Unreadable<StartOrEnd> unreadable
                ? unreadable.map(none -> new Reviewed("on", ""))
                : new Unreadable<>(
                        "enter the date of a review or how often it happens",
                        "write a date, or an interval like 12 months");
    }

    private static void say(RecordBuilder builder, Reviewed reviewed) {
        if (builder.at("review." + reviewed.member()).asText().equals(reviewed.said())) {
            return;
        }
        builder.unset("review.on");
        builder.unset("review.every");
        if (reviewed.member().equals("on")) {
            builder.unset("review.from");
        }
        builder.set("review." + reviewed.member(), reviewed.said());
        builder.said(REVIEW);
        noteEarly(builder, reviewed);
    }

    /** Asks to check a review before the start: its year may be mistyped, or its order of day, month and year another one. */
    private static void noteEarly(RecordBuilder builder, Reviewed reviewed) {
        Optional<PartialDate> start = SheetTerm.date(builder, "period.start");
        boolean isEarly = reviewed.member().equals("on")
                && start.filter(from -> PartialDate.of(reviewed.said()).last().isBefore(from.first()))
                        .isPresent();
        if (isEarly && !builder.cells().isOwn()) {
            builder.note(
                    "review.on",
                    "the review, %s, is before the start of the contract; check its date".formatted(reviewed.said()));
        }
    }

    private static CellReading<String> type(String cell) {
        return CellText.read(cell).value().isEmpty()
                ? CellText.read(cell)
                : Arrays.stream(Review.Type.values())
                        .filter(type -> type.word().equalsIgnoreCase(cell.strip()))
                        .<CellReading<String>>map(type -> new Parsed<>(type.word()))
                        .findFirst()
                        .orElseGet(() -> new Unreadable<>(
                                "this is not a kind of review", "write breakpoint, extension or expiry"));
    }
}
