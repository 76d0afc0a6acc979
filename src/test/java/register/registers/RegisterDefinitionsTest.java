package register.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import register.RegisterApplication;
import register.api.reading.NotComputed;
import register.api.reading.PublicRegister;
import register.equipment.Asset;
import register.equipment.Assets;
import register.intake.editing.EditedResource;
import register.intake.editing.ItemRules;
import register.intake.privacy.PrivacyScan;
import register.registers.contracts.Contracts;
import register.registers.metrics.Observations;
import register.store.log.Register;
import register.store.query.QuerySchema;

/** A service of registers that do not go together does not start, and says what to do. */
class RegisterDefinitionsTest {
    private static final RegisterDefinition<Asset, NotComputed> GOOD = Assets.DEFINITION;

    /** At another path than the register. */
    @Path("/elsewhere")
    static final class Elsewhere extends EditedResource<Asset, NotComputed> {
        Elsewhere(PublicRegister<Asset, NotComputed> assets, RegisterChange<Asset> change, OpenRegisters open) {
            super(assets, change.rules(), change.roles(), open.log());
        }
    }

    @Test
    void thoseOfTheServiceGoTogether() {
        assertThat(RegisterDefinitions.of(RegisterApplication.REGISTERS).registers())
                .extracting(Register::path)
                .containsExactly("contracts", "systems", "disclosures", "metrics", "observations");
        assertThat(RegisterDefinitions.of(List.of(GOOD)).ofPath("equipment")).contains(GOOD);
        assertThat(RegisterDefinitions.of(List.of(GOOD)).ofPath("contracts")).isEmpty();
    }

    @Test
    void namesAndPathsAreTakenOnce() {
        refused(List.of(Contracts.DEFINITION, Contracts.DEFINITION))
                .isEqualTo(
                        "The name 'contract' of the register 'Contracts register' is already used by the register 'Contracts register'. Choose another.");
        refused(List.of(Contracts.DEFINITION, with(register("asset", "contracts", "Assets"))))
                .isEqualTo(
                        "The path 'contracts' of the register 'Assets' is already used by the register 'Contracts register'. Choose another.");
        refused(List.of(with(register("redaction", "redacted", "Redacted"))))
                .isEqualTo(
                        "The name 'redaction' of the register 'Redacted' is already used by the log itself. Choose another.");
    }

    @Test
    void aPathIsOneSegmentOfAnAddress() {
        refused(List.of(with(register("asset", "the assets", "Assets"))))
                .isEqualTo(
                        "The path 'the assets' of the register 'asset' must have only lower-case letters and hyphens. Write it like 'contracts'.");
    }

    @Test
    void aResourceIsAtThePathOfItsRegister() {
        refused(List.of(GOOD.servedBy(Elsewhere.class, Elsewhere::new)))
                .isEqualTo(
                        "Elsewhere is at @Path(\"/elsewhere\") but its register 'asset' is at /equipment. Make them the same.");
    }

    @Test
    void rulesAreThoseOfTheRegister() {
        Register<Asset> other = register("tool", "tools", "Tools");
        ItemRules<Asset> rules = ItemRules.of(other, new PrivacyScan(Set.of(), Set.of()));

        refused(List.of(of(
                        GOOD.register(), RegisterChange.of(rules, GOOD.change().form()), GOOD.words())))
                .isEqualTo(
                        "The register 'asset' has the rules of 'tool'. Make its rules with ItemRules.of(its own register).");
    }

    @Test
    void somebodyMayChangeIt() {
        RegisterChange<Asset> nobody =
                RegisterChange.of(GOOD.change().rules(), GOOD.change().form());

        refused(List.of(of(GOOD.register(), nobody, GOOD.words())))
                .isEqualTo("No role can change the register 'asset'. Name a role in its definition.");
    }

    @Test
    void whatShipsIsThere() {
        refused(List.of(GOOD.shipping("/coventry/equipment.ndjson")))
                .isEqualTo(
                        "The service was built without /coventry/equipment.ndjson, which ships with the register 'asset'. Add the file, or remove shipping(…) from its definition.");
    }

    @Test
    void whatWasChangedLastIsFound() {
        QuerySchema filters = GOOD.reading().filters();
        QuerySchema unsorted = new QuerySchema(filters.filters(), List.of(), filters.groupings(), filters.figures());

        refused(List.of(RegisterDefinition.of(
                        GOOD.register(),
                        RegisterReading.of(GOOD.reading().fields(), unsorted),
                        GOOD.change(),
                        GOOD.words())))
                .isEqualTo(
                        "The records of the register 'asset' cannot be sorted by entry.number, which feeds need. Add Order.by(\"entry.number\", \"bigint\", \"r.entry\") to its orders.");
    }

    @Test
    void everyWordIsSaid() {
        word(words -> words.about("")).isEqualTo(missing("about(…)"));
        word(words -> words.usualOrder(" ")).isEqualTo(missing("usualOrder(…)"));
        word(words -> words.dataset("")).isEqualTo(missing("dataset(…)"));
        word(words -> words.summary("")).isEqualTo(missing("summary(…)"));
        word(words -> words.example("", "location")).isEqualTo(missing("example(…)"));
        refused(List.of(with(register("asset", "equipment", "")))).isEqualTo(missing("title"));
        word(words -> words.example("EQ-001", "colour"))
                .isEqualTo(
                        "The records of the register 'asset' cannot be grouped by 'colour'. Name one of its groupings in"
                                + " example(…): location.");
    }

    @Test
    void everyRegisterIsFoundFromTheMenu() {
        refused(List.of(Observations.DEFINITION))
                .isEqualTo(
                        "The register 'observation' is in no menu. Add menu(…) to its words, or name /observations in the menu of another register.");
    }

    private static String missing(String what) {
        return "The register 'asset' has no " + what + ". Add it to the words of its definition.";
    }

    private static org.assertj.core.api.AbstractStringAssert<?> word(Consumer<RegisterWords.Builder> change) {
        RegisterWords.Builder words = RegisterWords.builder()
                .menu(1, "Equipment")
                .about("About")
                .usualOrder("By tag")
                .dataset("Dataset")
                .summary("Summary")
                .example("EQ-001", "location");
        change.accept(words);
        return refused(List.of(of(GOOD.register(), GOOD.change(), words.build())));
    }

    private static org.assertj.core.api.AbstractStringAssert<?> refused(List<RegisterDefinition<?, ?>> definitions) {
        InvalidDefinition[] refused = new InvalidDefinition[1];
        assertThatThrownBy(() -> RegisterDefinitions.of(definitions))
                .isInstanceOfSatisfying(InvalidDefinition.class, invalid -> refused[0] = invalid);
        return assertThat(refused[0].getMessage());
    }

    private static Register<Asset> register(String name, String path, String title) {
        return new Register<>(
                name,
                path,
                title,
                Asset.class,
                GOOD.register().key(),
                GOOD.register().slug(),
                GOOD.register().label());
    }

    private static RegisterDefinition<Asset, NotComputed> with(Register<Asset> register) {
        ItemRules<Asset> rules = ItemRules.of(register, new PrivacyScan(Set.of(), Set.of()));
        RegisterChange<Asset> change = new RegisterChange<>(
                rules,
                GOOD.change().form(),
                GOOD.change().sheet(),
                null,
                GOOD.change().references(),
                GOOD.change().roles());
        return of(register, change, GOOD.words());
    }

    private static RegisterDefinition<Asset, NotComputed> of(
            Register<Asset> register, RegisterChange<Asset> change, RegisterWords words) {
        return RegisterDefinition.of(register, GOOD.reading(), change, words);
    }
}
