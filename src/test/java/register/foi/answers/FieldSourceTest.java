package register.foi.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import register.api.reading.RecordView;
import register.api.tables.Datatype;
import register.api.tables.Field;
import register.registers.contracts.ContractAnswers;
import register.registers.retrieval.AnswerSource;
import register.registers.retrieval.Candidate;
import register.store.log.Register;
import register.values.Reference;

/** A register of which nothing is said but its fields is found by what its records say. */
class FieldSourceTest {
    private static final Register<Vehicle> REGISTER = new Register<>(
            "vehicle",
            "vehicles",
            "Vehicles",
            Vehicle.class,
            vehicle -> vehicle.plate().key(),
            vehicle -> vehicle.plate().slug(),
            Vehicle::name);

    private static final AnswerSource<Vehicle, String> SOURCE = AnswerSource.ofFields(
            REGISTER,
            List.of(
                    field("plate", "Plate"),
                    field("name", "Name"),
                    field("depot", "Depot"),
                    field("wheels", "Wheels").typed(Datatype.INTEGER),
                    field("note", "Note").hidden()));

    @TempDir
    private Path folder;

    /** Four fields, and one that people are not shown. */
    record Vehicle(Reference plate, String name, @Nullable String depot, int wheels, String note) {}

    @Test
    void aRecordIsFoundByItsLabelAndItsTexts() {
        Candidate candidate = SOURCE.candidates(vehicle("GR 1", "Snow plough", "Whitley"), Set.of())
                .get(0);

        assertThat(candidate.id()).isEqualTo("vehicles/gr1");
        assertThat(candidate.title()).isEqualTo("Snow plough");
        assertThat(candidate.texts()).containsExactly("GR 1", "Snow plough", "Whitley");
        assertThat(candidate.offers()).contains("depot");
    }

    @Test
    void aQuestionThatNamesItIsOfferedIt() throws Exception {
        ShippedIndex shipped = new ShippedIndex(folder, null);
        try (shipped) {
            for (Vehicle vehicle : List.of(
                    vehicle("GR 1", "Snow plough", "Whitley"),
                    vehicle("GR 2", "Gully sucker", null),
                    vehicle("GR 3", "Hedge flail", "Foleshill"))) {
                shipped.shelf()
                        .put(REGISTER.path(), REGISTER.key().apply(vehicle), SOURCE.candidates(vehicle, Set.of()));
            }
            shipped.shelf().show();

            assertThat(offered(shipped, "Which depot has the gully sucker?")).contains("vehicles/gr2");
            assertThat(offered(shipped, "Who is the supplier of the Microsoft Enterprise Agreement?"))
                    .contains("contracts/cov12765");
        }
    }

    private static Optional<String> offered(ShippedIndex shipped, String question) {
        Scorer scorer = new Scorer(shipped.thesaurus(), null, List.of(ContractAnswers.SOURCE, SOURCE));
        Ranker ranker = new Ranker(shipped.thesaurus(), scorer, FeatureWeights.shipped(false));
        Ranker.Sought sought = new Ranker.Sought(question, List.of(), AskedPeriods.ANY);
        return shipped.shelf()
                .read(look -> ranker.find(sought, look, shipped.isOfTime()).entries().stream()
                        .map(entry -> entry.candidate().id())
                        .findFirst());
    }

    private static Vehicle vehicle(String plate, String name, @Nullable String depot) {
        return new Vehicle(new Reference(plate), name, depot, 4, "not shown");
    }

    private static Field<RecordView<Vehicle, String>> field(String name, String label) {
        return Field.of(name, label, "In words.", view -> null);
    }
}
