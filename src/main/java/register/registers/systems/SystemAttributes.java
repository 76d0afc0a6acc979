package register.registers.systems;

import static register.intake.forms.Input.line;
import static register.intake.forms.Input.rows;
import static register.intake.forms.Input.why;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import register.api.reading.RecordView;
import register.api.tables.Datatype;
import register.api.tables.Detail;
import register.api.tables.Field;
import register.api.tables.Link;
import register.intake.drafts.RecordBuilder;
import register.intake.drafts.SheetDefinition;
import register.intake.forms.Form;
import register.intake.forms.Input;
import register.intake.forms.InputKind;
import register.intake.sheets.HeaderSynonyms;
import register.intake.sheets.ReferenceCell;
import register.registers.attributes.AttributeFactory;
import register.registers.attributes.Attributes;
import register.values.Source;

/** The attributes of ICT systems: their fields, form and spreadsheet. */
public final class SystemAttributes {
    private static final AttributeFactory<RecordView<IctSystem, ComputedSystem>, IctSystem> SYSTEM =
            AttributeFactory.of(RecordView::item);
    private static final AttributeFactory<RecordView<IctSystem, ComputedSystem>, ComputedSystem> COMPUTED =
            AttributeFactory.of(RecordView::computed);
    private static final AttributeFactory<ReadUse, ReadUse> READ = AttributeFactory.of(read -> read);
    private static final AttributeFactory<ReadUse, IctSystem.Use> USE = READ.within(ReadUse::said);

    private static final Attributes<ReadUse> OF_USE = Attributes.of(
            "Use",
            List.of(
                    USE.text("function", "Used for", "In a few words.", IctSystem.Use::function)
                            .asked("Function", "In a few words, for example, case handling."),
                    USE.shown(
                                    "serviceLines",
                                    "Service lines",
                                    "The parts of the service that use the system in this way.",
                                    IctSystem.Use::serviceLines)
                            .asks(Input.of(InputKind.LINES, "serviceLines", "Service lines", "One on each line.")),
                    USE.text(
                                    "onlineForm",
                                    "Online form",
                                    "The online form that residents fill in.",
                                    IctSystem.Use::onlineForm)
                            .hint("The online form that residents fill in."),
                    USE.text(
                                    "formIntegratedWith",
                                    "Form integrated with",
                                    "The system that the form is integrated with.",
                                    IctSystem.Use::formIntegratedWith)
                            .asked("Form handed over from", "The system that hands over the form."),
                    USE.date("asOf", "As of", "The date of this information.", IctSystem.Use::asOf)
                            .typed(Datatype.TEXT)
                            .hint("The date of this information. You can leave the day and month blank."),
                    READ.shown("source", "Source", "The response that published this information.", ReadUse::source)
                            .asks(
                                    line(
                                            "source.disclosure",
                                            "Source",
                                            "The reference of the response that published this information."),
                                    line("source.question", "Question", "The number of the question in that response."))
                            .askedAfter("note"),
                    USE.text("note", "Note", "Other information about this use.", IctSystem.Use::note)
                            .hint("")));

    /** The fields of one use. */
    public static final List<Field<ReadUse>> USES = OF_USE.fields();

    private static final Attributes<RecordView<IctSystem, ComputedSystem>> ALL = Attributes.of(
                    "The system",
                    List.of(
                            SYSTEM.text("name", "System", "The reference that the council uses.", IctSystem::name)
                                    .asked("Name", "For example, Microsoft Dynamics.")
                                    .leadingTo(published -> published.links().get("self"))
                                    .named(),
                            SYSTEM.text(
                                            "manufacturer",
                                            "Manufacturer",
                                            "The manufacturer of the system.",
                                            IctSystem::manufacturer)
                                    .hint("")
                                    .listed()
                                    .mayBeMissing(),
                            SYSTEM.text("supplier", "Supplier", "Who the system is bought from.", IctSystem::supplier)
                                    .hint("Who the council buys the system from.")
                                    .later()
                                    .mayBeMissing(),
                            SYSTEM.text("version", "Version", "The version in use.", IctSystem::version)
                                    .hint("For example, 7.2.")
                                    .readBy(SystemAttributes::version)
                                    .later()
                                    .mayBeMissing(),
                            SYSTEM.shown(
                                            "uses.function",
                                            "Used for",
                                            "Everything the system is used for.",
                                            SystemAttributes::functions)
                                    .listed(),
                            SYSTEM.text(
                                            "contract",
                                            "Contract",
                                            "The contract that the system is bought under.",
                                            IctSystem::contract)
                                    .hint("The reference of the contract that the system is bought under.")
                                    .leadingTo(published -> published.computed().contractUrl())
                                    .referringTo("contracts")
                                    .listed()
                                    .mayBeMissing(),
                            SYSTEM.money(
                                            "annualCost",
                                            "Annual cost",
                                            "What the council pays for the system in a year.",
                                            IctSystem::annualCost)
                                    .later()
                                    .mayBeMissing(),
                            COMPUTED.shown(
                                            "contractUrl",
                                            "Address of the contract",
                                            "The address of the contract.",
                                            ComputedSystem::contractUrl)
                                    .typed(Datatype.ADDRESS)
                                    .formerly("contractAddress")
                                    .hidden()))
            .and(
                    "What it is used for",
                    List.of(SYSTEM.shown(
                                    "uses",
                                    "Uses",
                                    "What the system is used for, by which service lines.",
                                    SystemAttributes::uses)
                            .within(Detail.table(USES, ReadUse::of))
                            .asks(
                                    rows("uses", "Use", "", OF_USE.inputs()).wanted(),
                                    why("uses.serviceLines", "Service lines"),
                                    why("uses.onlineForm", "Online forms"),
                                    why("uses.formIntegratedWith", "Where forms are handed over from"))
                            .readBy(SheetUses::draw, SheetUses.COLUMNS)
                            .dates("uses.asOf")));

    public static final List<Field<RecordView<IctSystem, ComputedSystem>>> FIELDS = ALL.fields();
    public static final Form FORM = ALL.form("a system", "name");
    public static final SheetDefinition SHEET = ALL.sheet(HeaderSynonyms.read(IctSystem.class, "headers.txt"), "name");

    private SystemAttributes() {}

    /** Reads the version; a spreadsheet program may have made a day of it. */
    private static void version(RecordBuilder builder) {
        builder.line("version");
        String cell = builder.cells().cell(builder.rows().get(0), "version");
        if (!builder.isNew() || builder.cells().isOwn()) {
            return;
        }
        if (ReferenceCell.isMadeOfTwoNumbers(cell)) {
            builder.wrong(
                    "version",
                    "the spreadsheet may have changed the version to a date or a rounded number; format the column as text and enter the version again");
        } else if (ReferenceCell.isDay(cell)) {
            builder.findings()
                    .note("row %d: the version %s looks like a date; check whether the spreadsheet changed it"
                            .formatted(builder.rows().get(0).number(), cell));
        }
    }

    /** A use with the address of the response that is its source. */
    public record ReadUse(IctSystem.Use said, ComputedSystem.UseSource beside) {
        static List<ReadUse> of(RecordView<IctSystem, ComputedSystem> published) {
            List<ReadUse> uses = new ArrayList<>();
            for (int i = 0; i < published.item().uses().size(); i++) {
                uses.add(new ReadUse(
                        published.item().uses().get(i),
                        published.computed().uses().get(i)));
            }
            return uses;
        }

        @Nullable
        Link source() {
            Source source = said.source();
            if (source == null || beside.source() == null) {
                return null;
            }
            String question = source.question() == null ? "" : ", question " + source.question();
            return new Link(source.disclosure() + question, beside.source().url());
        }
    }

    /** Returns the functions of a system, as a spreadsheet shows them. */
    static List<String> functions(IctSystem system) {
        return system.uses().stream().map(IctSystem.Use::function).distinct().toList();
    }

    /** Returns the uses as a spreadsheet shows them: the functions with their service lines. */
    static List<String> uses(IctSystem system) {
        return system.uses().stream()
                .map(use -> use.serviceLines().isEmpty()
                        ? use.function()
                        : use.function() + " (" + String.join(", ", use.serviceLines()) + ")")
                .toList();
    }
}
