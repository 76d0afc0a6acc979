package register.registers.attributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import register.api.reading.EntryStamp;
import register.api.reading.RecordView;
import register.api.tables.Cell;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.intake.drafts.ImportFileReader;
import register.intake.drafts.ImportIssues;
import register.intake.drafts.ImportMode;
import register.intake.drafts.ImportSettings;
import register.intake.drafts.ParsedFile;
import register.intake.drafts.SheetDefinition;
import register.intake.forms.Form;
import register.intake.forms.Input;
import register.intake.forms.InputKind;
import register.intake.sheets.FileBytes;
import register.intake.sheets.HeaderSynonyms;
import register.openapi.Descriptions;
import register.values.Incomplete;
import register.values.Json;
import register.values.Missing;
import register.values.Money;
import register.values.PartialDate;
import register.values.Reference;
import register.values.Word;

/** A field of a register is declared in one place, and stands in tables, the form, spreadsheets and the API document. */
class AttributesTest {
    private static final AttributeFactory<RecordView<Tool, Computed>, Tool> TOOL =
            AttributeFactory.of(RecordView::item);

    private static final Attributes<RecordView<Tool, Computed>> ALL = Attributes.of(
            "The tool",
            List.of(
                    TOOL.text("reference", "Reference", "As it is engraved.", Tool::reference)
                            .headers("Tool No", "Engraving")
                            .named(),
                    TOOL.prose("use", "Use", "What it is good for.", Tool::use).mayBeMissing(),
                    TOOL.date("bought", "Bought", "As precisely as is known.", Tool::bought)
                            .hint("The year will do.")
                            .mayBeMissing(),
                    TOOL.choice("state", "State", "How it is.", Tool.State.values(), Tool::state)
                            .listed(),
                    TOOL.flag("lent", "Lent", "Whether residents may borrow it.", Tool::lent),
                    TOOL.money("price", "Price", "What it cost.", Tool::price).mayBeMissing()));

    private static final List<Field<RecordView<Tool, Computed>>> FIELDS = Attributes.fieldsAndReasons(ALL);
    private static final Form FORM = ALL.form("a tool", "reference");
    private static final SheetDefinition SHEET = ALL.sheet("reference");

    record Tool(
            Reference reference,
            @Nullable String use,
            @Nullable PartialDate bought,
            State state,
            @Nullable Boolean lent,
            @Nullable Money price,
            List<Missing> missing)
            implements Incomplete {
        enum State implements Word {
            LIKE_NEW,
            WORN
        }

        Tool {
            missing = missing == null ? List.of() : missing;
        }
    }

    record Computed() {}

    @Test
    void itIsAColumnOfTables() {
        assertThat(FIELDS)
                .extracting(Field::name)
                .containsExactly(
                        "reference",
                        "use",
                        "bought",
                        "state",
                        "lent",
                        "price.amount",
                        "price.currency",
                        "missing.bought",
                        "missing.price",
                        "missing.use");
        assertThat(FIELDS)
                .extracting(Field::type)
                .startsWith(
                        Datatype.TEXT,
                        Datatype.TEXT,
                        Datatype.DATE,
                        Datatype.TEXT,
                        Datatype.FLAG,
                        Datatype.NUMBER,
                        Datatype.TEXT);
        assertThat(FIELDS.get(2).label()).isEqualTo("Bought");
        assertThat(FIELDS.get(2).description()).isEqualTo("As precisely as is known.");
    }

    @Test
    void itIsAnInputOfTheForm() {
        List<Input> inputs = FORM.sections().get(0).inputs();

        assertThat(FORM.sections()).extracting(Form.Section::heading).containsExactly("The tool");
        assertThat(inputs)
                .filteredOn(input -> input.kind() != InputKind.WHY)
                .extracting(Input::field, Input::kind, Input::label, Input::hint)
                .containsExactly(
                        input("reference", InputKind.LINE, "Reference", "As it is engraved."),
                        input("use", InputKind.PROSE, "Use", "What it is good for."),
                        input("bought", InputKind.DATE, "Bought", "The year will do."),
                        input("state", InputKind.CHOICE, "State", "How it is."),
                        input("lent", InputKind.YES_NO, "Lent", "Whether residents may borrow it."),
                        input("price", InputKind.MONEY, "Price", "What it cost."));
        assertThat(FORM.excuses()).containsOnlyKeys("use", "bought", "price");
    }

    @Test
    void itIsAColumnThatIsReadByItsNameAndItsHeaders() {
        ObjectNode drawn = read(
                "Engraving,Use,Bought,State,Lent,Price Amount,Missing price",
                "T 1,sawing,03/2019,Like new,yes,£12.50,");

        assertThat(item(drawn))
                .isEqualTo(new Tool(
                        new Reference("T 1"),
                        "sawing",
                        PartialDate.of("2019-03"),
                        Tool.State.LIKE_NEW,
                        true,
                        new Money(new BigDecimal("12.5"), "GBP"),
                        List.of()));
    }

    @Test
    void whatMayBeMissingIsReadWithItsReason() {
        ObjectNode drawn =
                read("Tool no.,Bought,State,Missing price,Price amount", "T 1,TBC,worn,withheld (section 43(2)),");

        assertThat(item(drawn).missing())
                .extracting(Missing::field, Missing::because)
                .containsExactlyInAnyOrder(
                        tuple("use", Missing.Because.NOT_PUBLISHED_HERE),
                        tuple("bought", Missing.Because.NOT_RECORDED),
                        tuple("price", Missing.Because.WITHHELD));
    }

    @Test
    void ourOwnSpreadsheetComesBackUnchanged() {
        Tool tool = new Tool(
                new Reference("T 2"),
                "digging",
                null,
                Tool.State.WORN,
                false,
                new Money(new BigDecimal("7"), "EUR"),
                List.of(new Missing("bought", Missing.Because.NOT_HELD, null, null, null)));
        RecordView<Tool, Computed> row = new RecordView<>(
                tool, new Computed(), new EntryStamp(1, Instant.EPOCH, ""), Map.of(), "", List.of(), List.of());

        ObjectNode drawn = read(
                FIELDS.stream().map(Field::name).collect(Collectors.joining(",")),
                FIELDS.stream().map(field -> plain(field.value().apply(row))).collect(Collectors.joining(",")));

        assertThat(item(drawn)).isEqualTo(tool);
    }

    @Test
    void itDescribesItsPropertyInTheApiDocument() {
        Schema<?> bought = new Schema<>();
        Schema<?> price = new Schema<>();
        Schema<?> schema = new Schema<>().addProperty("bought", bought).addProperty("price", price);

        new Descriptions(Map.of("Tool", schema)).describe("Tool", FIELDS);

        assertThat(bought.getTitle()).isEqualTo("Bought");
        assertThat(bought.getDescription()).isEqualTo("As precisely as is known.");
        assertThat(price.getDescription()).isEqualTo("What it cost.");
    }

    @Test
    void theFormMayAskInAnotherOrder() {
        Form form = Attributes.of(
                        "The tool",
                        List.of(
                                TOOL.text("use", "Use", "", Tool::use).askedAfter("lent"),
                                TOOL.text("reference", "Reference", "", Tool::reference),
                                TOOL.flag("lent", "Lent", "", Tool::lent)))
                .form("a tool", "reference");

        assertThat(form.sections().get(0).inputs())
                .extracting(Input::field)
                .containsExactly("reference", "lent", "use");
    }

    @Test
    void aHeaderThatMeansTwoIsRefusedWithItsPlace() {
        Attributes<RecordView<Tool, Computed>> both = Attributes.of(
                "The tool",
                List.of(
                        TOOL.text("reference", "Reference", "", Tool::reference).headers("Name"),
                        TOOL.text("use", "Use", "", Tool::use).headers("NAME.")));

        assertThatThrownBy(() -> both.sheet(HeaderSynonyms.NONE, "reference"))
                .hasMessage(
                        "the headers of 'use': the header 'NAME.' means reference already (the headers of 'reference')");
    }

    private static Tuple input(String field, InputKind kind, String label, String hint) {
        return tuple(field, kind, label, hint);
    }

    private static String plain(@Nullable Object value) {
        return value == null ? "" : Cell.plain(value);
    }

    private static ObjectNode read(String... lines) {
        byte[] file = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        ParsedFile parsed = ImportFileReader.sheet(
                FileBytes.of(file), SHEET, ImportSettings.NONE, ImportMode.SNAPSHOT, LocalDate.of(2026, 11, 22));
        ImportIssues issues = new ImportIssues();
        ObjectNode drawn = parsed.drafts().get(0).words().draw(null, issues);
        assertThat(issues.wrong()).isEmpty();
        return drawn;
    }

    private static Tool item(ObjectNode drawn) {
        return Json.mapper().convertValue(drawn, Tool.class);
    }
}
