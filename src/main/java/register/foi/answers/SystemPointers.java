package register.foi.answers;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import register.api.reading.PublicRegister;
import register.api.reading.Published;
import register.foi.meaning.Wish;
import register.foi.responses.Pointer;
import register.registers.systems.IctSystem;
import register.registers.systems.Reckoned;
import register.registers.systems.Systems;
import register.values.PartialDate;

/** Points to ICT systems, with what was asked of them. */
final class SystemPointers {
    private final PublicRegister<IctSystem, Reckoned> systems;

    SystemPointers(PublicRegister<IctSystem, Reckoned> systems) {
        this.systems = systems;
    }

    Optional<Pointer> point(String key, Wish wish, List<String> why, Vantages vantages) {
        return vantages.see(Systems.REGISTER, key).map(seen -> {
            Published<IctSystem, Reckoned> published =
                    systems.from(seen.vantage()).apply(seen.recorded());
            IctSystem system = published.item();
            Said said = said(wish, system);
            return new Pointer(
                    Systems.REGISTER.path(),
                    Systems.REGISTER.title(),
                    system.name().text(),
                    system.name().text(),
                    said.says(),
                    said.gaps(),
                    asOf(system),
                    seen.vantage().on(),
                    why,
                    ContractPointers.link(published.links(), "self"),
                    ContractPointers.link(published.links(), "pinned"));
        });
    }

    private static Said said(Wish wish, IctSystem system) {
        Said said = new Said(system.missing());
        said.field("name", "System", system.name().text());
        if (wish.wants("manufacturer") || wish.wants("supplier")) {
            said.field("manufacturer", "Manufacturer", system.manufacturer());
        }
        if (wish.wants("cost") || wish.wants("end") || wish.wants("supplier") || wish.wants("contract")) {
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
