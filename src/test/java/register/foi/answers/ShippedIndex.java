package register.foi.answers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import register.foi.meaning.TextSimilarity;
import register.foi.meaning.Thesaurus;
import register.registers.contracts.Contract;
import register.registers.contracts.ContractAnswers;
import register.registers.disclosures.Disclosure;
import register.registers.disclosures.DisclosureAnswers;
import register.registers.figures.Measure;
import register.registers.figures.Observation;
import register.registers.metrics.MeasureAnswers;
import register.registers.retrieval.AnswerSource;
import register.registers.retrieval.Candidate;
import register.registers.systems.IctSystem;
import register.registers.systems.SystemAnswers;
import register.values.Json;
import register.values.Reference;

/** What ships, on a shelf without a database beside it. */
final class ShippedIndex implements AutoCloseable {
    private static final Path DATA = Path.of("src/main/resources/coventry");

    private final Thesaurus thesaurus = Thesaurus.shipped();
    private final AnswerIndex shelf;
    private final Scorer weighing;
    private final SeriesCoverage coverage =
            new SeriesCoverage(Set.of(MeasureAnswers.SOURCE.register().path()));

    ShippedIndex(Path folder, @Nullable TextSimilarity likeness) {
        shelf = new AnswerIndex(folder, thesaurus);
        weighing = new Scorer(
                thesaurus,
                likeness,
                List.of(ContractAnswers.SOURCE, SystemAnswers.SOURCE, MeasureAnswers.SOURCE, DisclosureAnswers.SOURCE));
        read("observations", Observation.class).forEach(observation -> {
            String id =
                    Candidate.id(MeasureAnswers.SOURCE.register().path(), new Reference(observation.measure()).key());
            coverage.addPeriod(
                    id,
                    new TimeSpan(
                            observation.period().first(), observation.period().last()));
            observation.dimensions().values().forEach(part -> coverage.addPart(id, part));
        });
        put("contracts", Contract.class, ContractAnswers.SOURCE);
        put("systems", IctSystem.class, SystemAnswers.SOURCE);
        put("disclosures", Disclosure.class, DisclosureAnswers.SOURCE);
        put("metrics", Measure.class, MeasureAnswers.SOURCE);
        shelf.show();
    }

    Thesaurus thesaurus() {
        return thesaurus;
    }

    AnswerIndex shelf() {
        return shelf;
    }

    Ranker finding(FeatureWeights weights) {
        return new Ranker(thesaurus, weighing, weights);
    }

    /** Of what time the measures have figures. */
    SeriesCoverage isOfTime() {
        return coverage;
    }

    private <T> void put(String name, Class<T> type, AnswerSource<T, ?> source) {
        String path = source.register().path();
        for (T item : read(name, type)) {
            String key = source.register().key().apply(item);
            shelf.put(path, key, source.candidates(item, coverage.parts(Candidate.id(path, key))));
        }
    }

    private static <T> List<T> read(String name, Class<T> type) {
        List<T> items = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(DATA.resolve(name + ".ndjson"))) {
                items.add(Json.mapper().readValue(line, type));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return items;
    }

    @Override
    public void close() throws IOException {
        shelf.close();
    }
}
