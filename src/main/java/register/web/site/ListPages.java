package register.web.site;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import register.api.http.Limit;
import register.api.http.ProblemDocument;
import register.api.reading.ListContext;
import register.api.reading.PublicRegister;
import register.api.reading.RecordView;
import register.api.tables.Field;
import register.api.tables.Table;
import register.registers.OpenRegisters;
import register.registers.RegisterDefinition;
import register.registers.figures.Figure;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.registers.metrics.Metrics;
import register.registers.metrics.NewestFigures;
import register.store.query.Filter;
import register.values.problem.Fault;
import register.web.exchange.Datasets;
import register.web.pages.DisplayText;
import register.web.pages.Page;
import register.web.pages.PageMaker;
import register.web.pages.PageMakers;
import register.web.pages.PageOutline;
import register.web.pages.PageRequest;
import register.web.pages.PlainPages;
import register.web.pages.QrCode;

/** The page of a register's list: its filters and its records. */
public final class ListPages implements PageMaker {
    /** The longest address in a QR code; a longer one has modules too small for a print of three centimetres. */
    private static final int LONGEST_CODE = 400;

    private final Datasets datasets;
    private final OpenRegisters open;
    private final NewestFigures figures;
    private final MeasureNames names;

    /** Creates the maker; each page describes its register to dataset search engines. */
    public ListPages(Datasets datasets, OpenRegisters open, NewestFigures figures, MeasureNames names) {
        this.datasets = datasets;
        this.open = open;
        this.figures = figures;
        this.names = names;
    }

    @Override
    public void addTo(PageMakers makers) {
        makers.table(ListContext.class, this::page);
        for (RegisterDefinition<?, ?> one : open.definitions().all()) {
            makers.form("/" + one.path(), refused(one, true));
            makers.form("/" + one.path() + "/summary", refused(one, false));
        }
    }

    /** Makes the page of a list that was refused: its form as it was filled in, with what is wrong beside each input. */
    private <T, R> BiFunction<ProblemDocument, PageRequest, Page> refused(
            RegisterDefinition<T, R> definition, boolean isList) {
        PublicRegister<T, R> register = open.register(definition);
        Map<String, String> labels = Field.labels(definition.reading().fields());
        return (problem, visit) -> {
            FilterNames words = new FilterNames(
                    register.catalogue(),
                    definition.words(),
                    labels,
                    DayLabels.today(register.catalogue()),
                    visit.at());
            FilterForm form = FilterForm.refused(isList, register.catalogue(), words, visit, problem);
            if (form.errors().isEmpty()) {
                return PlainPages.problem(problem, visit);
            }
            Map<String, Object> model = new HashMap<>();
            model.put("register", register.register());
            model.put("form", form);
            model.put(
                    "without",
                    visit.without(problem.inParameters().stream()
                            .map(Fault::parameter)
                            .filter(Objects::nonNull)
                            .toList()));
            return new Page(
                    "site/list-refused.ftlh", "Error: " + register.register().title(), model);
        };
    }

    private <R> Page page(Table<R> table, ListContext asking, PageRequest visit) {
        DayLabels days = DayLabels.of(
                asking.catalogue(), asking.snapshot().on(), open.log().today());
        ListTable results =
                ListTable.of(table, days, extras(table, asking), ListPages::inWords, naming(table, asking), visit);
        Map<String, String> labels = Field.labels(table.fields());
        String path = asking.register().path();
        FilterNames words = new FilterNames(
                asking.catalogue(),
                open.definitions().words(path),
                labels,
                days,
                asking.snapshot().at());
        FilterPanel narrowing = new FilterPanel(asking, words, visit);
        FilterForm form = FilterForm.ofList(path, asking.catalogue(), words, visit);
        Map<String, Object> model = new HashMap<>();
        model.put("register", asking.register());
        model.put("results", results.rows());
        model.put("heads", results.heads());
        model.put("total", DisplayText.counted(asking.total()));
        model.put("range", range(asking, results.rows().size()));
        model.put("isSimilar", table.about().containsKey("similar"));
        String searched = asking.asked().parameter(Filter.SEARCH);
        model.put("corrected", searched == null || searched.equals(form.words()) ? "" : searched);
        model.put("chosen", narrowing.chosen());
        model.put("facets", narrowing.facets());
        model.put("form", form);
        model.put("groupings", narrowing.groupings());
        PageNumbers pages =
                PageNumbers.of(asking.total(), asking.before(), Limit.orDefault(Limit.of(visit.url())), visit);
        model.put("pages", pages);
        model.put("pinned", visit.local(table.links().get("pinned")));
        onPaper(table.links().getOrDefault("pinned", ""), model);
        model.put("beside", PageOutline.beside(table, visit.base()));
        if (visit.url().given().isEmpty()) {
            datasets.of(asking.register().path()).ifPresent(dataset -> model.put("dataset", dataset));
        }
        String title = asking.register().title();
        return new Page("site/list.ftlh", pages.isSeveral() ? title + " (" + pages.inWords() + ")" : title, model)
                .described(open.definitions().words(path).about(), counted(asking.total()), filters(narrowing));
    }

    private static String counted(long records) {
        return DisplayText.counted(records) + (records == 1 ? " record" : " records");
    }

    private static String filters(FilterPanel narrowing) {
        return narrowing.chosen().stream()
                .map(chosen -> chosen.label() + ": " + chosen.value())
                .collect(Collectors.joining("; "));
    }

    /** Returns the columns of measures that are made from their figures. */
    private <R> List<ListTable.Extra<R>> extras(Table<R> table, ListContext asking) {
        if (!asking.register().equals(Metrics.MEASURES)) {
            return List.of();
        }
        List<R> rows = new ArrayList<>();
        table.rows().each(rows::add);
        Map<String, NewestFigures.Newest> newest =
                figures.of(rows.stream().map(ListPages::measure).toList(), asking.snapshot());
        return List.of(
                new ListTable.Extra<>(
                        "Newest figure",
                        row -> newest.getOrDefault(measure(row), NewestFigures.NONE)
                                .text()),
                new ListTable.Extra<>(
                        "Period",
                        row -> newest.getOrDefault(measure(row), NewestFigures.NONE)
                                .period()));
    }

    /** Returns what calls a record by its name: figures by the name of their measure. */
    private <R> BiFunction<R, String, String> naming(Table<R> table, ListContext asking) {
        if (!asking.register().equals(Metrics.OBSERVATIONS)) {
            return (row, name) -> name;
        }
        List<String> measures = new ArrayList<>();
        table.rows().each(row -> figure(row).ifPresent(figure -> measures.add(figure.measure())));
        Map<String, String> known = names.of(measures, asking.snapshot().at());
        return (row, label) -> figure(row)
                .filter(figure -> known.containsKey(figure.measure()))
                .map(figure ->
                        MeasureNames.labelled(label, figure.measure(), String.valueOf(known.get(figure.measure()))))
                .orElse(label);
    }

    private static Optional<Observation> figure(Object row) {
        return row instanceof RecordView<?, ?> view && view.item() instanceof Observation figure
                ? Optional.of(figure)
                : Optional.empty();
    }

    /** Returns a field of a list with its values in words: a target has the unit of its measure. */
    private static <R> Field<R> inWords(Field<R> field) {
        return field.name().equals("target")
                ? field.showing(row -> target(field.value().apply(row), row))
                : field;
    }

    private static @Nullable Object target(@Nullable Object value, Object row) {
        return value instanceof BigDecimal target
                        && row instanceof RecordView<?, ?> view
                        && view.item() instanceof Measure measure
                ? Figure.inWords(measure, target)
                : value;
    }

    private static String measure(Object row) {
        return row instanceof RecordView<?, ?> view && view.item() instanceof Measure measure ? measure.measure() : "";
    }

    /** Adds the permanent address of a printed list, and its QR code if a telephone can read that. */
    private static void onPaper(String pinned, Map<String, Object> model) {
        model.put("permanent", pinned);
        if (pinned.length() <= LONGEST_CODE) {
            model.put("code", QrCode.of(pinned));
        }
    }

    /** Returns the range of the page, {@code 51 to 100 of 1,364}. */
    private static String range(ListContext asking, int shown) {
        if (shown == 0) {
            return "0";
        }
        return "%s to %s of %s"
                .formatted(
                        DisplayText.counted(asking.before() + 1),
                        DisplayText.counted(asking.before() + shown),
                        DisplayText.counted(asking.total()));
    }
}
