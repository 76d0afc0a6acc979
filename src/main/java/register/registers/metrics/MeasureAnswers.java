package register.registers.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.http.Address;
import register.api.reading.Snapshot;
import register.registers.figures.Figure;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.registers.figures.TimePeriod;
import register.registers.figures.Unit;
import register.registers.retrieval.AnswerSource;
import register.registers.retrieval.AskedRecord;
import register.registers.retrieval.Candidate;
import register.registers.retrieval.FieldAnswers;
import register.registers.retrieval.InformationNeed;
import register.registers.retrieval.RecordAnswer;
import register.registers.retrieval.TimeSeries;
import register.store.log.Log;
import register.store.log.Register;
import register.store.query.ListQuery;
import register.store.query.QuerySchema;
import register.values.Missing;
import register.values.PartialDate;

/** What measures say to a letter: their figures of the time and of the parts that are asked about. */
public final class MeasureAnswers implements AnswerSource<Measure, ComputedMeasure> {
    public static final MeasureAnswers SOURCE = new MeasureAnswers();

    private static final int MOST_READ = 1000;

    /** As many figures as a table of a letter can carry. */
    private static final int MOST_SAID = 120;

    /** The largest number of missing figures that are named one by one. */
    private static final int FEW_MISSING = 6;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’-]+");

    private static final TimeSeries SERIES = new TimeSeries(
            Metrics.OBSERVATIONS,
            "r.measure_key || ' ' || (jsonb_each_text(r.item->'dimensions')).value",
            "r.measure_key || ' ' || r.period_first || ' ' || r.period_last");

    /** What is asked here of observations, without the dimensions that the register happens to hold. */
    private static final QuerySchema SCHEMA = ObservationFilters.DECLARED;

    private MeasureAnswers() {}

    @Override
    public Register<Measure> register() {
        return Metrics.MEASURES;
    }

    @Override
    public List<Candidate> candidates(Measure measure, Set<String> parts) {
        String definition = Objects.requireNonNullElse(measure.definition(), "");
        String channel = measure.channel().equals("all") ? "" : measure.channel();
        List<String> texts =
                new ArrayList<>(List.of(measure.measure().replace('-', ' '), definition, measure.service(), channel));
        texts.addAll(parts);
        String sentence = "%s. %s (%s, %s)".formatted(measure.name(), definition, measure.service(), channel);
        return List.of(Candidate.of(register(), measure, measure.name(), texts, offers(measure), sentence));
    }

    private static Set<String> offers(Measure measure) {
        Set<String> offers = new HashSet<>(Set.of("list", "description"));
        switch (measure.unit()) {
            case COUNT, FTE -> offers.add("count");
            case PERCENT -> offers.add("percentage");
            case RATIO -> offers.addAll(Set.of("average", "count"));
            case GBP -> offers.add("cost");
            case SECONDS, MINUTES, DAYS -> offers.addAll(Set.of("time", "duration"));
            case YES_NO -> {}
        }
        if (measure.unit() != Unit.COUNT && measure.name().startsWith("Average")) {
            offers.add("average");
        }
        if (measure.target() != null) {
            offers.add("target");
        }
        return offers;
    }

    @Override
    public Optional<RecordAnswer> answer(
            AskedRecord<Measure, ComputedMeasure> asked, String part, InformationNeed need) {
        Measure measure = asked.item();
        String key = register().key().apply(measure);
        List<Observation> all = read(key, need.from(), need.to(), asked.snapshot(), asked.log());
        List<Observation> ofParts = ofParts(all, need);
        List<Observation> figures = ofTime(ofParts, need);
        Address self = address(asked.address(), figures, need);
        FieldAnswers said = said(measure, figures);
        if (need.asksFor("target") && measure.target() != null) {
            said.asked("target", "Target", Set.of("target"), Figure.inWords(measure, measure.target()));
        }
        FigurePeriods periods = new FigurePeriods(need, ofParts);
        periods.gaps(said);
        new FigureCalculations(need, measure, figures, periods.areWhole()).tell(said);
        if (figures.size() > MOST_SAID) {
            said.offered(
                    "value",
                    "All figures",
                    "This shows %d of %d. See all of them: %s".formatted(MOST_SAID, figures.size(), self));
        }
        said.offered("definition", "What it counts", measure.definition());
        if (need.asksFor("description") && measure.definition() != null) {
            said.tells(Set.of("description"));
        }
        return Optional.of(RecordAnswer.at(self, asked.snapshot(), measure.name(), said)
                .asOf(figures.stream()
                        .map(one -> one.period().last())
                        .max(Comparator.naturalOrder())
                        .map(PartialDate::of)
                        .orElse(null)));
    }

    @Override
    public List<String> periods(String key, Snapshot snapshot, Log log) {
        return read(key, null, null, snapshot, log).stream()
                .map(Observation::period)
                .distinct()
                .sorted(Comparator.comparing(TimePeriod::first))
                .map(TimePeriod::briefly)
                .toList();
    }

    @Override
    public String reference(Measure measure) {
        return measure.measure();
    }

    @Override
    public Optional<String> citedAs() {
        return Optional.of("measure");
    }

    @Override
    public Optional<TimeSeries> series() {
        return Optional.of(SERIES);
    }

    /** The observations of a measure, newest first, of the whole time that is asked about. */
    private static List<Observation> read(
            String key, @Nullable LocalDate from, @Nullable LocalDate to, Snapshot snapshot, Log log) {
        Map<String, String> parameters = new HashMap<>(Map.of("measure", key, "sort", "-period"));
        if (from != null) {
            parameters.put("from", from.toString());
        }
        if (to != null) {
            parameters.put("to", to.toString());
        }
        ListQuery question = ListQuery.read(SCHEMA, parameters::get, snapshot.at(), snapshot.on());
        return log.queries(Metrics.OBSERVATIONS).page(question, null, MOST_READ).stream()
                .map(placed -> placed.recorded().item())
                .toList();
    }

    /** Returns those of the requested time; of many and any time, the newest period of each part. */
    private static List<Observation> ofTime(List<Observation> all, InformationNeed need) {
        List<Observation> ofTime = all.stream()
                .filter(one -> need.covers(one.period().first(), one.period().last()))
                .toList();
        if (!need.isOfAnyTime() || ofTime.size() <= MOST_SAID) {
            return ofTime;
        }
        LocalDate newest = ofTime.get(0).period().last();
        return ofTime.stream().filter(one -> one.period().last().equals(newest)).toList();
    }

    private static List<Observation> ofParts(List<Observation> all, InformationNeed need) {
        List<Observation> named = all.stream()
                .filter(one -> one.dimensions().values().stream().anyMatch(need::mentions))
                .toList();
        if (!named.isEmpty()) {
            return named;
        }
        List<Observation> inPart = ofWords(all, need);
        if (!inPart.isEmpty()) {
            return inPart;
        }
        List<Observation> whole =
                all.stream().filter(one -> one.dimensions().isEmpty()).toList();
        boolean isSaid = whole.stream().anyMatch(one -> one.value() != null);
        return whole.isEmpty() || (!isSaid && all.size() > whole.size()) ? all : whole;
    }

    /** Returns those whose parts have most of the words asked for: both kinds of primary schools, of "primary schools". */
    private static List<Observation> ofWords(List<Observation> all, InformationNeed need) {
        Map<Observation, Long> words = new LinkedHashMap<>();
        all.forEach(one -> words.put(
                one,
                one.dimensions().values().stream()
                        .flatMap(part -> WORD.matcher(part).results())
                        .filter(word -> need.names(word.group()) && need.mentions(word.group()))
                        .count()));
        long most = words.values().stream().mapToLong(Long::longValue).max().orElse(0);
        return most == 0
                ? List.of()
                : all.stream()
                        .filter(one -> words.getOrDefault(one, 0L) == most)
                        .toList();
    }

    private static FieldAnswers said(Measure measure, List<Observation> figures) {
        FieldAnswers said = new FieldAnswers(List.of());
        Map<Missing, List<Observation>> missing = new LinkedHashMap<>();
        boolean isTold = false;
        for (Observation one : figures.stream().limit(MOST_SAID).toList()) {
            BigDecimal value = one.value();
            if (value != null) {
                said.offered("value", label(one), Figure.inWords(measure, value));
                isTold = true;
            }
            one.missing()
                    .forEach(why -> missing.computeIfAbsent(why, none -> new ArrayList<>())
                            .add(one));
        }
        missing.forEach((why, of) -> gaps(said, why, of));
        if (isTold) {
            said.tells(offers(measure));
        } else {
            said.doesNotTell(offers(measure));
        }
        return said;
    }

    /** Names missing figures one by one or, where there are many, by their periods and parts. */
    private static void gaps(FieldAnswers said, Missing why, List<Observation> of) {
        if (of.size() <= FEW_MISSING) {
            of.forEach(one -> said.gap(label(one), why));
            return;
        }
        String periods =
                of.stream().map(one -> one.period().briefly()).distinct().collect(Collectors.joining(", "));
        String parts = of.stream()
                .flatMap(one -> one.dimensions().values().stream())
                .distinct()
                .collect(Collectors.joining(", "));
        String divided = of.stream()
                .flatMap(one -> one.dimensions().keySet().stream())
                .distinct()
                .map(name -> name.replaceAll("(?=\\p{Lu})", " ").toLowerCase(Locale.UK))
                .collect(Collectors.joining(" and "));
        said.gap(parts.isEmpty() ? periods : periods + ", by " + divided + ": " + parts, why);
    }

    private static String label(Observation one) {
        List<String> parts = new ArrayList<>(List.of(one.period().briefly()));
        parts.addAll(one.dimensions().values());
        return String.join(", ", parts);
    }

    /** The measure with the figures that are asked for, and no others. */
    private static Address address(Address measure, List<Observation> figures, InformationNeed need) {
        if (need.isOfAnyTime() || figures.isEmpty()) {
            return measure;
        }
        List<TimePeriod> shown =
                figures.stream().map(Observation::period).distinct().toList();
        if (shown.size() == 1) {
            return measure.with("period", shown.get(0).label());
        }
        LocalDate first = shown.stream()
                .map(TimePeriod::first)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate last = shown.stream()
                .map(TimePeriod::last)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return measure.with("from", first).with("to", last);
    }
}
