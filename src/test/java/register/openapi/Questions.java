package register.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.List;
import java.util.stream.Collectors;
import register.registers.metrics.DimensionParameters;
import register.store.query.Filter;
import register.store.query.Grouping;
import register.store.query.OpenNames;
import register.store.query.Order;
import register.store.query.ParameterType;
import register.store.query.QuerySchema;

/** Describes the parameters by which a register is asked, from the catalogue that answers them. */
public final class Questions {
    private Questions() {}

    /** Adds the filters to an operation, and says what its other parameters take. */
    public static void describe(Operation operation, QuerySchema catalogue) {
        for (Parameter parameter : operation.getParameters()) {
            switch (parameter.getName()) {
                case "sort" ->
                    parameter.setSchema(several(
                            "-?", catalogue.orders().stream().map(Order::name).toList()));
                case "facets" -> {
                    if (catalogue.open() == null) {
                        parameter.setSchema(several("", names(catalogue)));
                    }
                }
                case "groupBy" -> {
                    Schema<Object> grouping = string();
                    if (catalogue.open() == null) {
                        grouping.setEnum(List.copyOf(names(catalogue)));
                    }
                    parameter.setSchema(grouping);
                    parameter.setDescription(catalogue.groupings().stream()
                            .map(one -> "`" + one.name() + "`: " + one.description())
                            .collect(Collectors.joining(" ", "The field to group the records by. ", open(catalogue))));
                }
                default -> {
                    // It says itself what it takes.
                }
            }
        }
        filter(operation, catalogue);
    }

    /** Adds the filters alone. */
    public static void filter(Operation operation, QuerySchema catalogue) {
        catalogue.filters().forEach(filter -> operation.addParametersItem(parameter(filter)));
        OpenNames open = catalogue.open();
        if (open != null) {
            operation.addParametersItem(parameter(open));
            operation.addParametersItem(each(open));
        }
    }

    private static String open(QuerySchema catalogue) {
        OpenNames open = catalogue.open();
        return open == null ? "" : " Or by the name of one of the `" + open.name() + "`.";
    }

    /** Whatever name it is given under: the value of each is a parameter of its own. */
    private static Parameter parameter(OpenNames open) {
        Schema<Object> named = new JsonSchema();
        named.addType("object");
        named.setAdditionalProperties(string());
        return new Parameter()
                .in("query")
                .name(open.name())
                .description(open.description())
                .style(Parameter.StyleEnum.FORM)
                .explode(true)
                .schema(named);
    }

    /** The same as a list, for programs that can send only parameters that are named here. */
    private static Parameter each(OpenNames open) {
        Schema<Object> names = new JsonSchema();
        names.addType("array");
        Schema<Object> one = string();
        one.setPattern("^[^:]+:.+$");
        one.addExample("serviceLine:Housing");
        names.setItems(one);
        return new Parameter()
                .in("query")
                .name(DimensionParameters.NAME)
                .description("The same as `" + open.name()
                        + "`, each by its name and its value, like `serviceLine:Housing`. Repeat it for several.")
                .style(Parameter.StyleEnum.FORM)
                .explode(true)
                .schema(names);
    }

    private static List<String> names(QuerySchema catalogue) {
        return catalogue.groupings().stream().map(Grouping::name).toList();
    }

    private static Parameter parameter(Filter filter) {
        ParameterType form = filter.form();
        Schema<Object> schema = form.words().isEmpty() ? string() : several("", form.words());
        if (!form.pattern().isEmpty()) {
            schema.setPattern("^" + form.pattern() + "$");
        }
        schema.addExample(form.example());
        return new Parameter()
                .in("query")
                .name(filter.name())
                .description(filter.description())
                .schema(schema);
    }

    /** One of the words, or several with commas between them. */
    private static Schema<Object> several(String before, List<String> words) {
        String one = before + "("
                + words.stream().map(word -> word.replace(".", "[.]")).collect(Collectors.joining("|")) + ")";
        Schema<Object> schema = string();
        schema.setPattern("^" + one + "(," + one + ")*$");
        return schema;
    }

    private static Schema<Object> string() {
        Schema<Object> string = new JsonSchema();
        string.addType("string");
        return string;
    }
}
