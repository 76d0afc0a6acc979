package register.registers.systems;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import register.api.reading.RecordView;
import register.api.tables.Detail;
import register.api.tables.Field;
import register.api.tables.Link;
import register.values.Source;

/** What the public sees of an ICT system, in the order of every page and every spreadsheet. */
public final class SystemFields {
    /** What the public sees of one use. */
    public static final List<Field<ReadUse>> USES = List.of(
            use("function", "Used for", "In a few words.", IctSystem.Use::function),
            use(
                    "serviceLines",
                    "Service lines",
                    "The parts of the service that use it so.",
                    IctSystem.Use::serviceLines),
            use("onlineForm", "Online form", "What residents fill in for it.", IctSystem.Use::onlineForm),
            use(
                    "formIntegratedWith",
                    "Form integrated with",
                    "The system that the form belongs to.",
                    IctSystem.Use::formIntegratedWith),
            use("asOf", "As of", "When it was so.", IctSystem.Use::asOf),
            Field.of("source", "Source", "The response in which the council said it.", ReadUse::source),
            use("note", "Note", "What else there is to know.", IctSystem.Use::note));

    private SystemFields() {}

    /** One use with the address of the response that said it. */
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
            return new Link(source.disclosure() + question, beside.source().address());
        }
    }

    public static List<Field<RecordView<IctSystem, ComputedSystem>>> all() {
        return List.of(
                said("name", "System", "As the council writes it.", IctSystem::name)
                        .leadingTo(published -> published.links().get("self"))
                        .named(),
                said("manufacturer", "Manufacturer", "Who makes it.", IctSystem::manufacturer)
                        .listed(),
                said("uses.function", "Used for", "Everything that it is used for.", SystemFields::functions)
                        .listed(),
                said("contract", "Contract", "What it is bought under.", IctSystem::contract)
                        .leadingTo(published -> published.computed().contractAddress())
                        .listed(),
                Field.<RecordView<IctSystem, ComputedSystem>>of(
                                "contractAddress",
                                "Address of the contract",
                                "Where the contract is read.",
                                published -> published.computed().contractAddress())
                        .hidden(),
                said("uses", "Uses", "What it is used for, by which service lines.", SystemFields::uses)
                        .within(Detail.table(USES, ReadUse::of)));
    }

    /** Everything that a system is used for, as a spreadsheet has it. */
    static List<String> functions(IctSystem system) {
        return system.uses().stream().map(IctSystem.Use::function).distinct().toList();
    }

    /** The same with the service lines. */
    static List<String> uses(IctSystem system) {
        return system.uses().stream()
                .map(use -> use.serviceLines().isEmpty()
                        ? use.function()
                        : use.function() + " (" + String.join(", ", use.serviceLines()) + ")")
                .toList();
    }

    private static Field<RecordView<IctSystem, ComputedSystem>> said(
            String name, String label, String description, Function<IctSystem, @Nullable Object> value) {
        return Field.of(name, label, description, published -> value.apply(published.item()));
    }

    private static Field<ReadUse> use(
            String name, String label, String description, Function<IctSystem.Use, @Nullable Object> value) {
        return Field.of(name, label, description, use -> value.apply(use.said()));
    }
}
