package register.registers.disclosures;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import register.api.access.Role;
import register.api.reading.Computation;
import register.api.reading.ItemWording;
import register.api.reading.Mention;
import register.api.reading.Permalinks;
import register.api.reading.Related;
import register.api.tables.Link;
import register.registers.OpenRegisters;
import register.registers.RegisterChange;
import register.registers.RegisterDefinition;
import register.registers.RegisterReading;
import register.registers.RegisterWords;
import register.registers.figures.TimePeriod;
import register.store.log.Register;
import register.values.Reference;

/** The disclosure log: its name, the key of a disclosure, and the rest of its definition. */
public final class Disclosures {
    public static final Register<Disclosure> REGISTER = new Register<>(
            "disclosure",
            "disclosures",
            "Disclosure log",
            Disclosure.class,
            disclosure -> disclosure.request().key(),
            disclosure -> disclosure.request().slug(),
            disclosure -> disclosure.request() + ", " + disclosure.subject());

    /** The definition of the register. */
    public static final RegisterDefinition<Disclosure, ComputedDisclosure> DEFINITION = RegisterDefinition.of(
                    REGISTER,
                    RegisterReading.of(
                                    DisclosureAttributes.FIELDS,
                                    DisclosureFilters.ALL,
                                    ComputedDisclosure.class,
                                    open -> Computation.ofItem(
                                            disclosure -> ComputedDisclosure.of(disclosure, open.permalinks())))
                            .mentioning(Disclosures::mentions)
                            .worded(Disclosures::wording),
                    RegisterChange.of(DisclosureRules.rules(), DisclosureAttributes.FORM, Role.OFFICER)
                            .readFrom(DisclosureAttributes.SHEET),
                    RegisterWords.builder()
                            .menu(4, "Disclosure log")
                            .about("Earlier requests for information, and how the council answered them.")
                            .usualOrder("By reference")
                            .dataset(
                                    "How the council answered requests for information: each question with its outcome, the exemption if it was refused, and the records that the answer is based"
                                            + " on.")
                            .summary("How the council answered requests for information, question by question.")
                            .example("FOI733329987", "outcome")
                            .calling("regime", "Answered under")
                            .build())
            .answering(DisclosureAnswers.SOURCE)
            .shipping("/coventry/disclosures.ndjson");

    private Disclosures() {}

    /** Returns the records that a disclosure refers to: those that its questions cite. */
    static Function<Disclosure, Stream<Mention>> mentions(Permalinks permalinks) {
        return disclosure -> disclosure.questions().stream()
                .flatMap(question -> question.cites().stream()
                        .flatMap(citation -> mentions(citation, question, disclosure, permalinks)));
    }

    /** Returns the words for the measures and periods that questions cite. */
    private static ItemWording.Context wording(OpenRegisters open) {
        return (item, name, value, at) -> switch (name) {
            case "questions.cites.measure" ->
                open.label("metrics", new Reference(value.asText()).key(), at).orElse(null);
            case "questions.cites.period" ->
                TimePeriod.read(value.asText()).map(TimePeriod::inWords).orElse(null);
            default -> null;
        };
    }

    /** Returns the mentions of a citation; one of an observation mentions its measure too. */
    private static Stream<Mention> mentions(
            Citation citation, Question question, Disclosure disclosure, Permalinks permalinks) {
        String address = permalinks.record(REGISTER.path(), disclosure.request().text()) + "#" + question.fragment();
        List<Link> also = question.cites().stream()
                .filter(other -> !other.equals(citation))
                .map(other -> new Link(other.inWords(), permalinks.record(other.path(), other.reference())))
                .toList();
        Related related = new Related(
                Related.Relation.CITED_BY,
                REGISTER.path(),
                "%s, question %s: %s".formatted(disclosure.request(), question.number(), question.asked()),
                address,
                also);
        Stream<Mention> cited = Stream.of(Mention.of(citation.path(), citation.reference(), related));
        return citation.measure() == null || citation.period() == null
                ? cited
                : Stream.concat(
                        cited,
                        Stream.of(Mention.of("metrics", citation.measure().text(), related)));
    }
}
