package register.registers.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import register.intake.drafts.Drawing;
import register.intake.sheets.Cycle;
import register.intake.sheets.Reading;
import register.intake.sheets.Reading.NotSaid;
import register.intake.sheets.Reading.Said;
import register.intake.sheets.Reading.Unreadable;
import register.intake.sheets.When;
import register.intake.sheets.Wording;
import register.intake.sheets.YesNo;
import register.values.Json;
import register.values.Missing;
import register.values.PartialDate;

/** When the rows of one contract say that it runs, until when it can be extended, and when it is reviewed. */
final class SheetPeriod {
    private static final String END = "period.end";
    private static final String ONGOING = "period.ongoing";
    private static final String EXTENSIONS = "extensions";
    private static final String REVIEW = "review";
    private static final Pattern EXTENSION = Pattern.compile("([0-9-]{4,10}) ([a-z]+)");

    private SheetPeriod() {}

    static void draw(Drawing drawing) {
        drawing.date("period.start");
        end(drawing);
        if (drawing.cells().has("period.terminated")) {
            drawing.date("period.terminated");
        }
        extensions(drawing);
        review(drawing);
    }

    private static void end(Drawing drawing) {
        boolean isOngoing = drawing.cells().has(ONGOING)
                && drawing.reading(ONGOING, YesNo::read) instanceof Said<Boolean> said
                && said.said();
        @Nullable Reading<When> reading = drawing.reading(END, drawing.cells().dates()::read);
        Optional<When> when = reading == null ? Optional.empty() : reading.value();
        if (isOngoing || when.filter(one -> one instanceof When.Ongoing).isPresent()) {
            drawing.unset(END);
            drawing.set(ONGOING, Json.mapper().valueToTree(true));
            drawing.said(END);
        } else if (when.isPresent()) {
            drawing.unset(ONGOING);
            when.flatMap(When::date)
                    .ifPresent(date -> drawing.set(END, Json.mapper().valueToTree(date)));
        } else if (!drawing.at(ONGOING).isMissingNode() && reading instanceof NotSaid<When> none && none.isBlank()) {
            // What goes on has no end date to write in the cell.
            drawing.said(END);
        } else if (reading instanceof NotSaid<When> none) {
            drawing.unset(ONGOING);
            drawing.unsaid(END, none);
        } else if (reading == null && drawing.isNew()) {
            drawing.unsaid(END, Missing.Because.NOT_PUBLISHED_HERE);
        }
    }

    private static void extensions(Drawing drawing) {
        if (drawing.cells().has(EXTENSIONS)) {
            ownExtensions(drawing);
        }
        if (!(drawing.reading("extensions.until", drawing.cells().dates()::read) instanceof Said<When> said)) {
            return;
        }
        Optional<PartialDate> until = said.said().date();
        if (until.isEmpty() || until.get().toString().equals(drawing.at(END).asText())) {
            return;
        }
        ArrayNode list = Json.mapper().createArrayNode();
        boolean isKnown = false;
        for (JsonNode extension : drawing.at(EXTENSIONS)) {
            boolean isSame = extension.path("until").asText().equals(until.get().toString());
            isKnown |= isSame;
            if (isSame || !extension.path("state").asText().equals(Extension.State.AVAILABLE.word())) {
                list.add(extension);
            }
        }
        if (!isKnown) {
            list.add(Json.mapper().<JsonNode>valueToTree(new Extension(until.get(), Extension.State.AVAILABLE)));
        }
        drawing.set(EXTENSIONS, list);
    }

    /** As our own spreadsheets have them: {@code 2028-03-31 available; 2029-03-31 lapsed}. */
    private static void ownExtensions(Drawing drawing) {
        ArrayNode list = Json.mapper().createArrayNode();
        for (String cell : drawing.cells().each(drawing.rows().get(0), EXTENSIONS)) {
            for (String one : Wording.several(cell)) {
                Matcher form = EXTENSION.matcher(one);
                if (form.matches()) {
                    list.addObject().put("until", form.group(1)).put("state", form.group(2));
                } else {
                    drawing.findings()
                            .wrong(drawing.cells()
                                    .wrong(
                                            drawing.rows().get(0),
                                            EXTENSIONS,
                                            "an extension is a date and its state, like 2028-03-31 available"));
                }
            }
        }
        if (!list.isEmpty()) {
            drawing.set(EXTENSIONS, list);
        }
    }

    /** A column of review dates may have a cycle in some of its cells. */
    private static void review(Drawing drawing) {
        @Nullable Reading<Reviewed> on = drawing.reading("review.on", cell -> reviewed(cell, drawing));
        @Nullable
        Reading<Reviewed> every = drawing.reading(
                "review.every", cell -> Cycle.read(cell).map(cycle -> new Reviewed("every", cycle.toString())));
        if (every instanceof Said<Reviewed> said) {
            say(drawing, said.said());
        } else if (on instanceof Said<Reviewed> said) {
            say(drawing, said.said());
        } else if (on instanceof NotSaid<Reviewed> none && !none.isBlank()) {
            drawing.unsaid(REVIEW, none);
        } else if (every instanceof NotSaid<Reviewed> none) {
            drawing.unsaid(REVIEW, none);
        } else if (on instanceof NotSaid<Reviewed> none) {
            drawing.unsaid(REVIEW, none);
        } else if (on == null && every == null && drawing.isNew()) {
            drawing.unsaid(REVIEW, Missing.Because.NOT_PUBLISHED_HERE);
        }
        if (drawing.cells().has("review.from")) {
            drawing.date("review.from");
        }
        if (drawing.cells().has("review.type")
                && drawing.reading("review.type", SheetPeriod::type) instanceof Said<String> said
                && !drawing.at(REVIEW).isMissingNode()) {
            drawing.set("review.type", Json.mapper().valueToTree(said.said()));
        }
    }

    /** Either the date of a review or the cycle of reviews. */
    private record Reviewed(String member, String said) {}

    private static Reading<Reviewed> reviewed(String cell, Drawing drawing) {
        Reading<When> date = drawing.cells().dates().read(cell);
        Optional<PartialDate> day = date.value().flatMap(When::date);
        if (day.isPresent()) {
            return date.map(when -> new Reviewed("on", day.get().toString()));
        }
        Reading<Reviewed> cycle = Cycle.read(cell).map(every -> new Reviewed("every", every.toString()));
        if (cycle.value().isPresent() || date instanceof NotSaid<When>) {
            return cycle;
        }
        return date instanceof Unreadable<When> unreadable
                ? unreadable.map(none -> new Reviewed("on", ""))
                : new Unreadable<>("a review is on a date or at intervals", "write a date, or a cycle like 12 months");
    }

    private static void say(Drawing drawing, Reviewed reviewed) {
        if (drawing.at("review." + reviewed.member()).asText().equals(reviewed.said())) {
            return;
        }
        drawing.unset("review.on");
        drawing.unset("review.every");
        if (reviewed.member().equals("on")) {
            drawing.unset("review.from");
        }
        drawing.set("review." + reviewed.member(), Json.mapper().valueToTree(reviewed.said()));
        drawing.said(REVIEW);
    }

    private static Reading<String> type(String cell) {
        return Wording.read(cell).value().isEmpty()
                ? Wording.read(cell)
                : Arrays.stream(Review.Type.values())
                        .filter(type -> type.word().equalsIgnoreCase(cell.strip()))
                        .<Reading<String>>map(type -> new Said<>(type.word()))
                        .findFirst()
                        .orElseGet(() ->
                                new Unreadable<>("it is no kind of review", "write breakpoint, extension or expiry"));
    }
}
