package register.foi.answers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import register.api.reading.PublicRegister;
import register.api.reading.RecordView;
import register.foi.meaning.QuestionIntent;
import register.foi.responses.Pointer;
import register.registers.systems.ComputedSystem;
import register.registers.systems.IctSystem;
import register.registers.systems.Systems;
import register.values.PartialDate;

/** Points to ICT systems, with what was asked of them. */
final class SystemPointers {
    private final PublicRegister<IctSystem, ComputedSystem> systems;

    SystemPointers(PublicRegister<IctSystem, ComputedSystem> systems) {
        this.systems = systems;
    }

    Optional<Pointer> point(String key, QuestionIntent intent, List<String> why, RequestSnapshots snapshots) {
        return snapshots.see(Systems.REGISTER, key).map(seen -> {
            RecordView<IctSystem, ComputedSystem> published =
                    systems.publisher().from(seen.snapshot()).apply(seen.recorded());
            IctSystem system = published.item();
            FieldAnswers said = said(intent, system);
            return new Pointer(
                    Systems.REGISTER.path(),
                    Systems.REGISTER.title(),
                    system.name().text(),
                    system.name().text(),
                    said.says(),
                    said.gaps(),
                    asOf(system),
                    seen.snapshot().on(),
                    why,
                    ContractPointers.link(published.links(), "self"),
                    ContractPointers.link(published.links(), "pinned"));
        });
    }

    private static FieldAnswers said(QuestionIntent intent, IctSystem system) {
        FieldAnswers said = new FieldAnswers(system.missing());
        said.field("name", "System", system.name().text());
        if (intent.wants("manufacturer") || intent.wants("supplier")) {
            said.field("manufacturer", "Manufacturer", system.manufacturer());
        }
        if (intent.wants("cost") || intent.wants("end") || intent.wants("supplier") || intent.wants("contract")) {
            said.field(
                    "contract",
                    "Bought under",
                    system.contract() == null ? null : system.contract().text());
        }
        system.uses().forEach(use -> said.field("uses", "Used for", inWords(use)));
        return said;
    }

    private static String inWords(IctSystem.Use use) {
        String lines = use.serviceLines().isEmpty() ? "" : " (" + String.join(", ", use.serviceLines()) + ")";
        return use.function() + lines + ", as of " + use.asOf().inWords();
    }

    private static PartialDate asOf(IctSystem system) {
        return system.uses().stream()
                .map(IctSystem.Use::asOf)
                .max(Comparator.comparing(PartialDate::last))
                .orElseThrow();
    }
}
